package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.counted;
import static org.gaitkeeper.platform.words.Words.inside;
import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.Axis;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Contribution;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.Conflict;
import org.gaitkeeper.differential.Differential.Counterfactual;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Grade;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.differential.StopOutcome;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.platform.web.view.EvidenceLine;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.runs.LoggedRun;

/** The differential in words for a page: bands, grades and tiers, never a number. */
public final class PanelWords {

    private static final int FOREMOST = 7;

    private PanelWords() {}

    /** The conditions that are explained at once: at most seven that something speaks for and nothing argues out. */
    public static List<RankedCondition> foremost(Differential differential) {
        return differential.conditions().stream()
                .filter(condition -> condition.band() == Band.LEADING
                        || (condition.band() != Band.ARGUED_AGAINST
                                && !condition.evidenceFor().isEmpty()))
                .limit(FOREMOST)
                .toList();
    }

    /** All other conditions. */
    public static List<RankedCondition> others(Differential differential) {
        List<RankedCondition> foremost = foremost(differential);
        return differential.conditions().stream()
                .filter(condition -> !foremost.contains(condition))
                .toList();
    }

    /** A band in words. */
    public static String band(Band band) {
        return switch (band) {
            case LEADING -> t("Leading");
            case POSSIBLE -> t("Possible");
            case LESS_LIKELY -> t("Less likely");
            case ARGUED_AGAINST -> t("Argued against");
        };
    }

    /** Steps of the band meter, 1 to 4. */
    public static int steps(Band band) {
        return switch (band) {
            case LEADING -> 4;
            case POSSIBLE -> 3;
            case LESS_LIKELY -> 2;
            case ARGUED_AGAINST -> 1;
        };
    }

    /** How soon, in words. */
    public static String tier(Urgency urgency) {
        return KnowledgeWords.urgency(urgency);
    }

    /** Whether a tier stands open above everything. */
    public static boolean high(Urgency urgency) {
        return urgency.compareTo(Urgency.SAME_DAY) >= 0;
    }

    /** What to do on the run. */
    public static String stop(StopOutcome outcome) {
        return KnowledgeWords.stop(outcome);
    }

    /** Where a cause lies. */
    public static String axis(Axis axis) {
        return KnowledgeWords.axis(axis);
    }

    /** How strongly, in a word. */
    public static String strength(Contribution contribution) {
        return KnowledgeWords.contribution(contribution);
    }

    /** The same as steps of a meter, 0 to 3. */
    public static int steps(Contribution contribution) {
        return switch (contribution) {
            case NONE -> 0;
            case WEAK -> 1;
            case MODERATE -> 2;
            case STRONG -> 3;
        };
    }

    /** What a claim rests on. */
    public static String grade(Grade grade) {
        return KnowledgeWords.grade(grade);
    }

    /** An answer as it was used. */
    public static String item(Item item) {
        return item.label() + ": " + item.words() + origin(item);
    }

    private static String origin(Item item) {
        if (item.runs() > 0) {
            return " " + t("(from the run log)");
        }
        return item.derived() ? " " + t("(follows from other answers)") : "";
    }

    /** Which runs were read together: how many, and from which day to which. */
    public static String runs(List<LoggedRun> runs) {
        String first = Shown.date(runs.get(0).date());
        String last = Shown.date(runs.get(runs.size() - 1).date());
        return counted(runs.size(), "One logged run, {1}.", "{0} logged runs, {1} to {2}.", first, last);
    }

    /**
     * The case for and against a condition: for, against, disagreeing, then what is missing.
     *
     * @param mostMissing most lines about what is missing
     * @param sources what the lines go back to
     * @param cited whether each line lists its sources; otherwise the page of its claim does
     */
    public static List<EvidenceLine> lines(
            RankedCondition condition, int mostMissing, PanelSources sources, boolean cited) {
        List<EvidenceLine> lines = new ArrayList<>();
        condition.evidenceFor().forEach(line -> lines.add(line(EvidenceLine.Kind.FOR, line, sources, cited)));
        condition.evidenceAgainst().forEach(line -> lines.add(line(EvidenceLine.Kind.AGAINST, line, sources, cited)));
        for (Conflict conflict : condition.conflicting()) {
            lines.add(new EvidenceLine(
                    EvidenceLine.Kind.CONFLICTING,
                    t("Claims about {0} pull both ways.", KnowledgeWords.cluster(conflict.cluster())),
                    t(
                            "For: {0} Against: {1}",
                            sources.sentences(conflict.claimsFor()), sources.sentences(conflict.claimsAgainst()))));
        }
        condition.missing().stream()
                .limit(mostMissing)
                .forEach(missing -> lines.add(new EvidenceLine(
                        EvidenceLine.Kind.MISSING,
                        missing.label() + " (" + strength(missing.contribution()) + ")",
                        "")));
        return lines;
    }

    private static EvidenceLine line(EvidenceLine.Kind kind, Evidence evidence, PanelSources sources, boolean cited) {
        String answers = evidence.items().stream().map(PanelWords::item).collect(Collectors.joining("; "));
        String weight =
                evidence.counted() ? strength(evidence.contribution()) : t("not counted: {0}", evidence.notCounted());
        String cap = evidence.cap().isEmpty() ? "" : ", " + t("counted as {0}", evidence.cap());
        return new EvidenceLine(
                kind,
                (answers.isEmpty() ? "" : answers + ". ") + evidence.because(),
                grade(evidence.grade())
                        + (evidence.strength().isEmpty() || evidence.strength().equals(weight)
                                ? ""
                                : " · " + evidence.strength() + cap)
                        + (evidence.population().isEmpty() ? "" : " · " + evidence.population())
                        + " · " + weight
                        + (evidence.contested() ? " · " + t("contested") : ""),
                sources.page(evidence.claim()),
                cited ? sources.cites(evidence.sources()) : List.of());
    }

    /** What the clinic changed in the knowledge behind a result; empty when nothing. */
    public static String local(LocalChanges changes) {
        List<String> parts = new ArrayList<>();
        int claims = changes.claimsOff().size();
        int destinations = changes.destinations().size();
        if (claims > 0) {
            parts.add(counted(claims, "switched off {0} claim", "switched off {0} claims"));
        }
        if (destinations > 0) {
            parts.add(counted(destinations, "changed {0} destination", "changed {0} destinations"));
        }
        return parts.isEmpty() ? "" : t("This clinic has {0}.", String.join(" " + t("and") + " ", parts));
    }

    /** Where a condition would stand without one answer. */
    public static String without(Counterfactual one) {
        return t(
                "Without “{0}: {1}” this would rank {2}, {3}.",
                one.label(), one.words(), place(one.place()), inside(band(one.band())));
    }

    private static String place(int place) {
        String[] words = {
            said("first"),
            said("second"),
            said("third"),
            said("fourth"),
            said("fifth"),
            said("sixth"),
            said("seventh"),
            said("eighth"),
            said("ninth"),
            said("tenth")
        };
        return place <= words.length ? t(words[place - 1]) : t("number {0}", place);
    }

    /** How much there is, in a line. */
    public static String counts(RankedCondition condition) {
        return t(
                "{0} for, {1} against, {2} not assessed",
                condition.evidenceFor().size(),
                condition.evidenceAgainst().size(),
                condition.missing().size());
    }
}
