package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.t;

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
import org.gaitkeeper.platform.words.Words;

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
            case EMERGENCY -> t("Emergency now");
            case SAME_DAY -> t("Same day");
            case URGENT -> t("Urgent, within two weeks");
            case ROUTINE -> t("Routine");
            case SELF_MANAGE -> t("Self-management");
        };
    }

    /** Where a cause lies. */
    public static String axis(Axis axis) {
        return switch (axis) {
            case NERVE -> t("Nerve");
            case CIRCULATORY -> t("Circulation");
            case COMPARTMENT -> t("Compartment");
            case EXTERNAL -> t("External pressure");
            case SYSTEMIC -> t("Whole body");
            case BONE -> t("Bone");
            case CENTRAL -> t("Brain and cord");
        };
    }

    /** What to do on the run. */
    public static String stop(StopOutcome outcome) {
        return switch (outcome) {
            case MAY_RESUME_FROM_BASELINE -> t("May go on from the distance that gave no symptom");
            case GRADED_RESUME -> t("Back to the distance that gave no symptom, then build up");
            case PAUSE_AND_REASSESS -> t("Slow or stop and see whether feeling returns");
            case STOP_SESSION -> t("Stop for the day");
        };
    }

    /** What a claim rests on, in a word or two. */
    public static String grade(Grade grade) {
        return switch (grade) {
            case PUBLISHED -> t("published");
            case COMPUTED -> t("computed from published figures");
            case GUIDELINE -> t("guideline");
            case EXPERT -> t("expert opinion");
            case DOCUMENT -> t("source document only");
        };
    }

    /** The letter of a grade in the knowledge files. */
    public static String letter(Grade grade) {
        return grade.name().substring(0, 1);
    }

    /** What a grade means, in a sentence. */
    public static String meaning(Grade grade) {
        return switch (grade) {
            case PUBLISHED -> t("A likelihood ratio, or sensitivity and specificity, stands in a publication.");
            case COMPUTED -> t("The ratio was worked out from a published sensitivity and specificity.");
            case GUIDELINE -> t("A guideline or pathway says so.");
            case EXPERT -> t("Expert opinion, anatomy or case series; nobody has measured it.");
            case DOCUMENT -> t("Only the documents this product started from say so; they cite no study.");
        };
    }

    /** How much one line moves a condition. */
    public static String contribution(Contribution contribution) {
        return switch (contribution) {
            case NONE -> t("nothing");
            case WEAK -> t("weak");
            case MODERATE -> t("moderate");
            case STRONG -> t("strong");
        };
    }

    /** What advice is about. */
    public static String kind(Advice.Kind kind) {
        return switch (kind) {
            case MANAGEMENT -> t("Management");
            case STOP_OR_CONTINUE -> t("Stop or continue");
            case FOOTWEAR -> t("Footwear and lacing");
            case RETURN_TO_RUN -> t("Return to running");
            case SAFETY_NET -> t("When to come back");
        };
    }

    /** A strength as it stands in the knowledge, before caps and damping. */
    public static String strength(Strength strength) {
        if (strength instanceof Strength.Ratio ratio) {
            return t("likelihood ratio {0}", number(ratio.value()));
        }
        return switch ((Strength.Ordinal) strength) {
            case WEAK -> t("weak, by judgement");
            case MODERATE -> t("moderate, by judgement");
            case STRONG -> t("strong, by judgement");
            case DEFINING -> t("all but decisive, by judgement");
        };
    }

    /** What a claim is about; claims that share it measure the same thing. */
    public static String cluster(String code) {
        return t(code.replace('-', ' ').replace('_', ' ') + "|cluster");
    }

    /** A base rate; the key of its row in the table of conventions. */
    public static String baseRate(String key) {
        return t(key.replace('_', ' '));
    }

    /** A number as people write it: no exponent, no zeros at the end. */
    public static String number(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : Words.number(plain);
    }

    /** The name of a constant that has no words of its own, such as a type. */
    public static String plain(Enum<?> constant) {
        return t(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
