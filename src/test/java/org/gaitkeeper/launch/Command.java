package org.gaitkeeper.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The commands of {@code ops} as a person runs them, beside the running product. */
public final class Command {

    private Command() {}

    /** What a command printed on both outputs, and its exit code. */
    public record Result(int code, String output) {}

    /** Walks the chains of the running product against its anchors. */
    public static Result verifyAudit(RunningProduct product) throws IOException, InterruptedException {
        Path script = Path.of("ops", "verify-audit").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(List.of(script.toString())).redirectErrorStream(true);
        builder.environment().put("GAITKEEPER_HOME", product.home().toString());
        builder.environment().put("GAITKEEPER_ALREADY_BUILT", "yes");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
