package org.gaitkeeper.assessment.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.Axis;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Contribution;
import org.gaitkeeper.differential.Differential.Conflict;
import org.gaitkeeper.differential.Differential.Counterfactual;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Grade;
import org.gaitkeeper.differential.StopOutcome;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.platform.web.view.EvidenceLine;

/** The differential in words for a page: bands, grades and tiers, never a number. */
public final class PanelWords {

    private PanelWords() {}

    /** A band in words. */
    public static String band(Band band) {
        return switch (band) {
            case LEADING -> "Leading";
            case POSSIBLE -> "Possible";
            case LESS_LIKELY -> "Less likely";
            case ARGUED_AGAINST -> "Argued against";
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
        return switch (urgency) {
            case EMERGENCY -> "Emergency now";
            case SAME_DAY -> "Same day";
            case URGENT -> "Urgent, within two weeks";
            case ROUTINE -> "Routine";
            case SELF_MANAGE -> "Self-management";
        };
    }

    /** Whether a tier stands open above everything. */
    public static boolean high(Urgency urgency) {
        return urgency.compareTo(Urgency.SAME_DAY) >= 0;
    }

    /** What to do on the run. */
    public static String stop(StopOutcome outcome) {
        return switch (outcome) {
            case MAY_RESUME_FROM_BASELINE -> "May go on from the distance that gave no symptom";
            case GRADED_RESUME -> "Go back to the distance that gave no symptom, then build up";
            case PAUSE_AND_REASSESS -> "Slow or stop and see whether feeling returns";
            case STOP_SESSION -> "Stop for the day";
        };
    }

    /** Where a cause lies. */
    public static String axis(Axis axis) {
        return switch (axis) {
            case NERVE -> "Nerve";
            case CIRCULATORY -> "Circulation";
            case COMPARTMENT -> "Compartment";
            case EXTERNAL -> "External pressure";
            case SYSTEMIC -> "Whole body";
            case BONE -> "Bone";
            case CENTRAL -> "Brain and cord";
        };
    }

    /** How strongly, in a word. */
    public static String strength(Contribution contribution) {
        return switch (contribution) {
            case NONE -> "nothing";
            case WEAK -> "weak";
            case MODERATE -> "moderate";
            case STRONG -> "strong";
        };
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
        return switch (grade) {
            case PUBLISHED -> "published";
            case COMPUTED -> "computed from published figures";
            case GUIDELINE -> "guideline";
            case EXPERT -> "expert opinion";
            case DOCUMENT -> "source document only";
        };
    }

    /** An answer as it was used. */
    public static String item(Item item) {
        return item.label() + ": " + item.words() + (item.derived() ? " (follows from other answers)" : "");
    }

    /** The case for and against a condition: for, against, disagreeing, then what is missing. */
    public static List<EvidenceLine> lines(RankedCondition condition, int mostMissing) {
        List<EvidenceLine> lines = new ArrayList<>();
        condition.evidenceFor().forEach(line -> lines.add(line(EvidenceLine.Kind.FOR, line)));
        condition.evidenceAgainst().forEach(line -> lines.add(line(EvidenceLine.Kind.AGAINST, line)));
        for (Conflict conflict : condition.conflicting()) {
            lines.add(new EvidenceLine(
                    EvidenceLine.Kind.CONFLICTING,
                    "Claims about " + conflict.cluster().replace('-', ' ').replace('_', ' ') + " pull both ways.",
                    String.join(", ", conflict.claimsFor()) + " against "
                            + String.join(", ", conflict.claimsAgainst())));
        }
        condition.missing().stream()
                .limit(mostMissing)
                .forEach(missing -> lines.add(new EvidenceLine(
                        EvidenceLine.Kind.MISSING,
                        missing.label() + " (" + strength(missing.contribution()) + ")",
                        "")));
        return lines;
    }

    private static EvidenceLine line(EvidenceLine.Kind kind, Evidence evidence) {
        String answers = evidence.items().stream().map(PanelWords::item).collect(Collectors.joining("; "));
        String weight =
                evidence.counted() ? strength(evidence.contribution()) : "not counted: " + evidence.notCounted();
        String cap = evidence.cap().isEmpty() ? "" : ", counted as " + evidence.cap();
        return new EvidenceLine(
                kind,
                (answers.isEmpty() ? "" : answers + ". ") + evidence.because(),
                String.join(", ", evidence.sources()) + " · " + grade(evidence.grade())
                        + (evidence.strength().isEmpty() ? "" : " · " + evidence.strength() + cap)
                        + (evidence.population().isEmpty() ? "" : " · " + evidence.population())
                        + " · " + weight
                        + (evidence.contested() ? " · contested" : ""));
    }

    /** Where a condition would stand without one answer. */
    public static String without(Counterfactual one) {
        return "Without “" + one.label() + ": " + one.words() + "” this would rank " + place(one.place()) + ", "
                + band(one.band()).toLowerCase(Locale.ROOT) + ".";
    }

    private static String place(int place) {
        String[] words = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
        };
        return place <= words.length ? words[place - 1] : "number " + place;
    }

    /** How much there is, in a line. */
    public static String counts(RankedCondition condition) {
        return condition.evidenceFor().size() + " for, "
                + condition.evidenceAgainst().size() + " against, "
                + condition.missing().size() + " not assessed";
    }
}
