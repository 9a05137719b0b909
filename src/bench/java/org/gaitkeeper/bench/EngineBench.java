package org.gaitkeeper.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one differential takes. Each call is the next of eight patients, so that neither the branch predictor nor the
 * compiler learns one of them by heart.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// Compiled in full, whatever the build around it asks of its own JVM; the collector of the product.
@Fork(
        value = 2,
        jvmArgs = {"-XX:TieredStopAtLevel=4", "-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class EngineBench {

    /** Everything the product does with what is shipped: flags, ranking, reasons, readings, next question. */
    @Benchmark
    public Differential wholeKnowledge(Whole whole) {
        return whole.engine.assess(whole.patients.next(), whole.knowledge);
    }

    /** The same engine with sixty claims and no other rule; still ranks, explains and asks the next question. */
    @Benchmark
    public Differential sixtyClaims(Sixty sixty) {
        return sixty.engine.assess(sixty.patients.next(), sixty.claims.knowledge());
    }

    /** The same sixty claims as rules of Drools, which sum log-odds and do no more. */
    @Benchmark
    public Tally sixtyRulesInDrools(Sixty sixty) {
        return sixty.claims.rules().run(sixty.facts.next());
    }

    /** The shipped knowledge. */
    @State(Scope.Benchmark)
    public static class Whole {

        private final Engine engine = new Engine();
        private final KnowledgeBase knowledge;
        private final Round<Findings> patients;

        /** Reads what is shipped. */
        public Whole() {
            KnowledgeFiles files = KnowledgeFiles.shipped();
            this.knowledge = files.read();
            this.patients = new Round<>(Patients.of(files, knowledge.catalogue()));
        }
    }

    /** Sixty claims for both engines. */
    @State(Scope.Benchmark)
    public static class Sixty {

        private final Engine engine = new Engine();
        private final SixtyClaims claims;
        private final Round<Findings> patients;
        private final Round<List<Observation>> facts;

        /** Compiles them, and refuses to measure unless both engines come to the same sums for every patient. */
        public Sixty() {
            KnowledgeFiles files = KnowledgeFiles.shipped();
            KnowledgeBase whole = files.read();
            List<Findings> all = Patients.of(files, whole.catalogue());
            this.claims = new SixtyClaims(whole, all);
            all.forEach(claims::check);
            this.patients = new Round<>(all);
            this.facts = new Round<>(all.stream().map(Observation::of).toList());
        }
    }

    /** One after the other, for ever. */
    private static final class Round<T> {

        private final List<T> all;
        private int next;

        Round(List<T> all) {
            this.all = all;
        }

        T next() {
            T one = all.get(next);
            next = (next + 1) % all.size();
            return one;
        }
    }
}
