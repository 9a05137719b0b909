package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.KnowledgeVersion;
import org.gaitkeeper.knowledge.SuiteReader.Declared;
import org.gaitkeeper.knowledge.scoring.CaseReader;
import org.gaitkeeper.knowledge.scoring.ClinicalCase;
import org.gaitkeeper.knowledge.scoring.ScoredCase;
import org.gaitkeeper.knowledge.scoring.Scorer;
import org.gaitkeeper.knowledge.scoring.Tally;
import org.gaitkeeper.platform.words.Words;

/**
 * The cases shipped with this build, and what a knowledge base must make of them before it may be used on patients.
 * They are read with the catalogue of this build; a knowledge base that does not know one of its findings passes over
 * the answer, as it does for a patient.
 */
@Singleton
public class CaseSuite {

    private final List<CaseSet> sets;

    /** The cases of this build. */
    public CaseSuite() {
        this(shipped());
    }

    CaseSuite(List<CaseSet> sets) {
        this.sets = List.copyOf(sets);
    }

    private static List<CaseSet> shipped() {
        KnowledgeFiles files = KnowledgeFiles.shipped();
        Declared declared = SuiteReader.shipped().read();
        CaseReader reader = new CaseReader(files.caseVocabulary(files.read().catalogue()), declared.toldFirst());
        return declared.sets().stream().map(set -> set.load(reader)).toList();
    }

    /** Ranks every case with this knowledge, with and without the ankle-brachial index; takes about a second. */
    public Verdict run(KnowledgeBase knowledge) {
        Scorer scorer = new Scorer(knowledge);
        List<Part> parts = new ArrayList<>();
        for (CaseSet set : sets) {
            parts.add(set.judge(false, scorer.score(set.cases())));
            parts.add(set.judge(true, scorer.score(set.casesWithoutAbi())));
        }
        return new Verdict(knowledge.version(), parts);
    }

    /**
     * What the suite made of a knowledge base.
     *
     * @param knowledge which
     * @param parts one for each set and each way of reading it
     */
    public record Verdict(KnowledgeVersion knowledge, List<Part> parts) {

        public Verdict {
            parts = List.copyOf(parts);
        }

        /** Whether it may be used on patients. */
        public boolean passes() {
            return failures().isEmpty();
        }

        /** What stands in the way, one sentence each; empty when nothing does. */
        public List<String> failures() {
            return parts.stream().flatMap(part -> part.failures().stream()).toList();
        }
    }

    /**
     * One set of cases, ranked.
     *
     * @param set its name as declared
     * @param withoutIndex whether it was read without the ankle-brachial index
     * @param figures what became of the cases
     * @param thresholds what they had to come to
     * @param unsafe the cases that cannot wait and were told to
     */
    public record Part(
            String set, boolean withoutIndex, CaseFigures figures, Thresholds thresholds, List<ScoredCase> unsafe) {

        private static final List<String> SETS = List.of(said("published"), said("golden"));

        public Part {
            unsafe = List.copyOf(unsafe);
        }

        /** The set and how it was read, in the language of the reader. */
        public String name() {
            String name = SETS.contains(set) ? t(set) : set;
            return withoutIndex ? t("{0}, without ankle index", name) : name;
        }

        /** One sentence each, in the language of the reader; empty when every threshold was met. */
        public List<String> failures() {
            List<String> failures = new ArrayList<>();
            for (ScoredCase one : unsafe) {
                failures.add(t(
                        "{0}: case {1} ({2}) cannot wait and is called {3}",
                        name(), one.id(), one.expected().diagnosis(), one.urgency()));
            }
            atLeast(failures, t("{0}: final diagnosis first", name()), figures.top1(), thresholds.top1());
            atLeast(
                    failures,
                    t("{0}: final diagnosis among the first three", name()),
                    figures.top3(),
                    thresholds.top3());
            if (figures.overTriage().value() > thresholds.overTriage()) {
                failures.add(sentence(
                        t("{0}: sent at once though they could wait", name()),
                        figures.overTriage(),
                        t("at most"),
                        thresholds.overTriage()));
            }
            return failures;
        }

        private static void atLeast(List<String> failures, String what, Share share, double threshold) {
            if (share.value() < threshold) {
                failures.add(sentence(what, share, t("at least"), threshold));
            }
        }

        private static String sentence(String what, Share share, String word, double threshold) {
            return t(
                    "{0}: {1} of {2} ({3} %), {4} {5} % wanted",
                    what,
                    share.part(),
                    share.whole(),
                    String.format(Words.language().locale(), "%.1f", 100 * share.value()),
                    word,
                    String.format(Words.language().locale(), "%.0f", 100 * threshold));
        }
    }

    /**
     * What a set must come to. That nobody who cannot wait is told to is no threshold: it always holds.
     *
     * @param top1 least share with the final diagnosis first, 0 to 1
     * @param top3 least share with it among the first three, 0 to 1
     * @param overTriage greatest share of the cases that could wait that may be sent the same day or at once, 0 to 1
     */
    public record Thresholds(double top1, double top3, double overTriage) {}

    /** Cases and what they must come to. */
    record CaseSet(String name, Thresholds thresholds, List<ClinicalCase> cases, List<ClinicalCase> casesWithoutAbi) {

        Part judge(boolean withoutIndex, List<ScoredCase> scored) {
            return new Part(
                    name,
                    withoutIndex,
                    Tally.of(scored),
                    thresholds,
                    scored.stream().filter(ScoredCase::unsafe).toList());
        }
    }
}
