package org.gaitkeeper.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks and prints a table; a command, see {@code ops/bench}. */
public final class Bench {

    private static final double TARGET = 200;
    private static final String WHOLE = "wholeKnowledge";
    private static final String DROOLS = "sixtyRulesInDrools";
    private static final List<String> ORDER = List.of(WHOLE, "sixtyClaims", DROOLS);
    private static final String QUICK = "--quick";
    private static final String USAGE = """
            Usage: bench [--quick]
              --quick  one short round, to see that it runs; its numbers are worth nothing
            """;

    private Bench() {}

    /** Ends with 0 when the target was met, 1 when it was missed, 2 when nothing could be measured. */
    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        if (!words.isEmpty() && !words.equals(List.of(QUICK))) {
            System.err.print(USAGE);
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double before = load();
        Map<String, Figures> figures = new LinkedHashMap<>();
        try {
            for (RunResult result : run(!words.isEmpty())) {
                String label = result.getParams().getBenchmark();
                figures.put(label.substring(label.lastIndexOf('.') + 1), Figures.of(result));
            }
        } catch (RunnerException e) {
            System.err.println("The benchmarks did not run: " + e.getMessage());
        }
        Figures whole = figures.get(WHOLE);
        Figures drools = figures.get(DROOLS);
        if (whole == null || drools == null || figures.size() != ORDER.size()) {
            System.err.println("Nothing can be said; the reason stands above.");
            System.exit(2);
            return;
        }
        out.printf(
                Locale.ROOT,
                "%-20s %10s %10s %10s %10s %14s%n",
                "benchmark",
                "p50 us",
                "p99 us",
                "p99.9 us",
                "bytes/op",
                "p50 to Drools");
        for (String name : ORDER) {
            Figures one = figures.getOrDefault(name, whole);
            out.printf(
                    Locale.ROOT,
                    "%-20s %10.1f %10.1f %10.1f %10.0f %14.2f%n",
                    name,
                    one.p50(),
                    one.p99(),
                    one.p999(),
                    one.bytes(),
                    one.p50() / drools.p50());
        }
        boolean met = whole.p99() < TARGET;
        out.printf(
                Locale.ROOT,
                "%nTarget: %s p99 below %.0f us, %s. Load of the machine %.1f before and %.1f after, on %d processors;%n"
                        + "with more load than processors the upper percentiles measure the neighbours.%n",
                WHOLE,
                TARGET,
                met ? "met" : "missed",
                before,
                load(),
                Runtime.getRuntime().availableProcessors());
        System.exit(met ? 0 : 1);
    }

    private static Collection<RunResult> run(boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + EngineBench.class.getSimpleName() + "\\.")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        if (quick) {
            options.forks(1)
                    .warmupIterations(1)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(1)
                    .measurementTime(TimeValue.seconds(1));
        }
        // The progress, not the result, so to standard error.
        return new Runner(options.build(), OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL))
                .run();
    }

    /** Processes running or waiting, over the last minute; below 0 where the system does not say. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /**
     * What became of one benchmark.
     *
     * @param p50 microseconds that half of the calls stay below
     * @param p99 the same for 99 of 100
     * @param p999 the same for 999 of 1000
     * @param bytes allocated by one call
     */
    private record Figures(double p50, double p99, double p999, double bytes) {

        static Figures of(RunResult result) {
            Statistics times = result.getPrimaryResult().getStatistics();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            return new Figures(
                    times.getPercentile(50),
                    times.getPercentile(99),
                    times.getPercentile(99.9),
                    allocated == null ? Double.NaN : allocated.getScore());
        }
    }
}
