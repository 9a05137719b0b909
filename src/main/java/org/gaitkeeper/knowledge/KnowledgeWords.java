package org.gaitkeeper.knowledge;

import java.math.BigDecimal;
import java.util.Locale;
import org.gaitkeeper.differential.Advice;
import org.gaitkeeper.differential.Axis;
import org.gaitkeeper.differential.Contribution;
import org.gaitkeeper.differential.Grade;
import org.gaitkeeper.differential.StopOutcome;
import org.gaitkeeper.differential.Strength;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;

/** The constants of the knowledge in words for people; every page that shows one takes it from here. */
public final class KnowledgeWords {

    private KnowledgeWords() {}

    /** An answer to a finding, in the language of this thread's reader. */
    public static String answer(Finding finding, Answer answer) {
        return finding.words(answer, Spoken.here());
    }

    /** How soon. */
    public static String urgency(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "Emergency now";
            case SAME_DAY -> "Same day";
            case URGENT -> "Urgent, within two weeks";
            case ROUTINE -> "Routine";
            case SELF_MANAGE -> "Self-management";
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

    /** What to do on the run. */
    public static String stop(StopOutcome outcome) {
        return switch (outcome) {
            case MAY_RESUME_FROM_BASELINE -> "May go on from the distance that gave no symptom";
            case GRADED_RESUME -> "Back to the distance that gave no symptom, then build up";
            case PAUSE_AND_REASSESS -> "Slow or stop and see whether feeling returns";
            case STOP_SESSION -> "Stop for the day";
        };
    }

    /** What a claim rests on, in a word or two. */
    public static String grade(Grade grade) {
        return switch (grade) {
            case PUBLISHED -> "published";
            case COMPUTED -> "computed from published figures";
            case GUIDELINE -> "guideline";
            case EXPERT -> "expert opinion";
            case DOCUMENT -> "source document only";
        };
    }

    /** The letter of a grade in the knowledge files. */
    public static String letter(Grade grade) {
        return grade.name().substring(0, 1);
    }

    /** What a grade means, in a sentence. */
    public static String meaning(Grade grade) {
        return switch (grade) {
            case PUBLISHED -> "A likelihood ratio, or sensitivity and specificity, stands in a publication.";
            case COMPUTED -> "The ratio was worked out from a published sensitivity and specificity.";
            case GUIDELINE -> "A guideline or pathway says so.";
            case EXPERT -> "Expert opinion, anatomy or case series; nobody has measured it.";
            case DOCUMENT -> "Only the documents this product started from say so; they cite no study.";
        };
    }

    /** How much one line moves a condition. */
    public static String contribution(Contribution contribution) {
        return switch (contribution) {
            case NONE -> "nothing";
            case WEAK -> "weak";
            case MODERATE -> "moderate";
            case STRONG -> "strong";
        };
    }

    /** What advice is about. */
    public static String kind(Advice.Kind kind) {
        return switch (kind) {
            case MANAGEMENT -> "Management";
            case STOP_OR_CONTINUE -> "Stop or continue";
            case FOOTWEAR -> "Footwear and lacing";
            case RETURN_TO_RUN -> "Return to running";
            case SAFETY_NET -> "When to come back";
        };
    }

    /** A strength as it stands in the knowledge, before caps and damping. */
    public static String strength(Strength strength) {
        if (strength instanceof Strength.Ratio ratio) {
            return "likelihood ratio " + number(ratio.value());
        }
        return switch ((Strength.Ordinal) strength) {
            case WEAK -> "weak, by judgement";
            case MODERATE -> "moderate, by judgement";
            case STRONG -> "strong, by judgement";
            case DEFINING -> "all but decisive, by judgement";
        };
    }

    /** A base rate; the key of its row in the table of conventions. */
    public static String baseRate(String key) {
        return key.replace('_', ' ');
    }

    /** A number as people write it: no exponent, no zeros at the end. */
    public static String number(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    /** The name of a constant that has no words of its own, such as a type. */
    public static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
