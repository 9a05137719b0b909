package org.gaitkeeper.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Payara Micro with the application, as a child process on the loopback. Ready means {@code /health/ready} says so. */
final class Server implements AutoCloseable {

    private final Process process;
    private final URI address;
    private final Path log;

    private Server(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** What a start needs: where the build lies, the port, extra options of the Java machine, and the settings. */
    record Plan(Path target, Path ops, Path home, int port, List<String> javaOptions, Map<String, String> settings) {}

    static Server start(Plan plan) {
        Path log = plan.home().resolve("server.log");
        Path root = plan.home().resolve("payara");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(plan.javaOptions());
        command.addAll(List.of(
                "-Djava.net.preferIPv4Stack=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-jar",
                plan.target().resolve("server/payara-micro.jar").toString(),
                "--rootdir",
                root.toString(),
                "--nocluster",
                "--disablephonehome",
                "--port",
                Integer.toString(plan.port()),
                "--prebootcommandfile",
                plan.ops().resolve("payara/preboot.asadmin").toString(),
                "--postbootcommandfile",
                plan.ops().resolve("payara/postboot.asadmin").toString(),
                "--contextroot",
                "/",
                "--deploy",
                plan.target().resolve("gaitkeeper.war").toString()));
        try {
            Files.createDirectories(plan.home());
            clear(root);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(plan.settings());
            return new Server(builder.start(), URI.create("http://127.0.0.1:" + plan.port() + "/"), log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The server keeps what it unpacked at the last start and would run that instead of a newer application. */
    private static void clear(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    /**
     * Waits until requests can be answered.
     *
     * @throws LaunchProblem with the cause when the server stops, the deployment fails or the time is over
     */
    void awaitReady(Duration patience, Runnable tick) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ask = HttpRequest.newBuilder(address.resolve("health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new LaunchProblem("The server stopped while starting. " + cause());
            }
            if (deploymentFailed()) {
                throw new LaunchProblem("The application could not be deployed. " + cause());
            }
            try {
                HttpResponse<Void> answer = client.send(ask, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port opens some seconds after the process starts.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new LaunchProblem("The start was interrupted.", interrupted);
            }
            tick.run();
            pause();
        }
        throw new LaunchProblem("The server was not ready after " + patience.toSeconds() + " s. See " + log + ".");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean deploymentFailed() {
        return logLines().stream()
                .anyMatch(line -> line.contains("Exception while deploying")
                        || line.contains("Exception while loading the app")
                        || line.contains("Failed to deploy"));
    }

    private String cause() {
        return logLines().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("Caused by:")
                        || line.contains("IllegalStateException:")
                        || line.contains("Exception while loading the app")
                        || line.contains("Address already in use"))
                .reduce((first, last) -> last)
                .map(line -> line + " (all of it in " + log + ")")
                .orElse("See " + log + ".");
    }

    private List<String> logLines() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Ends the process as a power cut would. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
