package org.gaitkeeper.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ops/run}: the product on this machine until it is told to stop. Ends with 0 when stopped, 1 when it cannot run. */
public final class Run {

    /** Halves the time to ready; a server for a whole clinic leaves them out. */
    static final List<String> QUICK_START =
            List.of("-Xmx640m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private static final Logger EMBEDDED = Logger.getLogger("io.zonky");

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        EMBEDDED.setLevel(Level.WARNING);
        long start = System.nanoTime();
        Path repository =
                Path.of(System.getProperty("gaitkeeper.repository", ".")).toAbsolutePath();
        try {
            run(Options.read(System.getenv(), List.of(arguments), repository), repository, start);
        } catch (LaunchProblem problem) {
            System.err.println("Gaitkeeper cannot start: " + problem.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, Path repository, long start) throws InterruptedException {
        Product product = new Product(options, repository);
        Thread stop = new Thread(() -> {
            System.out.println("Stopping …");
            product.close();
            System.out.println("Stopped.");
        });
        Runtime.getRuntime().addShutdownHook(stop);
        say(options.external().isPresent() ? "Preparing the database …" : "Starting the embedded PostgreSQL …");
        product.prepareDatabase();
        say("Starting the server …");
        AtomicInteger ticks = new AtomicInteger();
        URI address = product.startServer(QUICK_START, Duration.ofSeconds(180), () -> {
            if (ticks.incrementAndGet() % 10 == 0) {
                say("… still starting, " + seconds(start) + " s");
            }
        });
        if (options.demo()) {
            say("Looking after the demonstration data …");
            product.loadDemonstration(address);
        }
        System.out.println();
        System.out.println("Gaitkeeper is ready at " + address);
        System.out.println(
                "(" + seconds(start) + " s; log in " + product.server().log() + "; stop with Ctrl-C)");
        if (options.demo()) {
            System.out.println();
            System.out.println(Demonstration.signIns());
        }
        int code = product.server().waitFor();
        TimeUnit.MILLISECONDS.sleep(200);
        System.err.println("Gaitkeeper stopped: the server ended by itself with code " + code + ".");
        System.exit(1);
    }

    private static void say(String words) {
        System.out.println(words);
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.0f", (System.nanoTime() - start) / 1e9);
    }
}
