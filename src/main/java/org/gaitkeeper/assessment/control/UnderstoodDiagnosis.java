package org.gaitkeeper.assessment.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.assessment.ConfirmationForm;
import org.gaitkeeper.assessment.ConfirmedDiagnosis;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.time.ApproximateDay;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ConfirmationForm} means.
 *
 * @param condition of the knowledge; null for a diagnosis in words and when withdrawn
 * @param diagnosis in words; empty when withdrawn
 */
record UnderstoodDiagnosis(
        @Nullable Condition condition,
        String diagnosis,
        ConfirmedDiagnosis.Method method,
        String methodWords,
        ApproximateDay on,
        @Nullable UUID corrects,
        String correctionReason,
        boolean withdrawn) {

    private static final int LONGEST_DIAGNOSIS = 300;
    private static final int LONGEST_WORDS = 500;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** Reads the form and notes every field to put right. */
    static UnderstoodDiagnosis of(ConfirmationForm form, Text text, List<Condition> known, LocalDate today) {
        UUID corrects = corrects(form, text);
        boolean withdrawn = Boolean.TRUE.equals(form.withdrawn());
        String reason = text.optional("correctionReason", form.correctionReason(), LONGEST_WORDS);
        if (corrects != null && reason.isEmpty()) {
            text.problem("correctionReason", t("Say why what stands here now is wrong."));
        }
        if (withdrawn && corrects == null) {
            text.problem("withdrawn", t("There is nothing to take back yet."));
        }
        if (withdrawn) {
            return new UnderstoodDiagnosis(
                    null, "", ConfirmedDiagnosis.Method.OTHER, "", ApproximateDay.UNKNOWN, corrects, reason, true);
        }
        String named = text.optional("diagnosis", form.diagnosis(), LONGEST_DIAGNOSIS);
        String other = text.optional("other", form.other(), LONGEST_DIAGNOSIS);
        Optional<Condition> condition =
                known.stream().filter(one -> names(named, one)).findFirst();
        if (named.isEmpty() == other.isEmpty()) {
            text.problem(
                    "diagnosis",
                    named.isEmpty()
                            ? t("Enter the confirmed diagnosis.")
                            : t("Give the diagnosis once: from the list, or in your own words."));
        } else if (!named.isEmpty() && condition.isEmpty()) {
            text.problem(
                    "diagnosis",
                    t("Choose a condition from the list, or write the diagnosis in your own words below."));
        }
        ConfirmedDiagnosis.Method method =
                text.choice("method", form.method(), ConfirmedDiagnosis.Method.class, t("how it was confirmed"));
        String methodWords = text.optional("methodWords", form.methodWords(), LONGEST_WORDS);
        if (method == ConfirmedDiagnosis.Method.OTHER && methodWords.isEmpty()) {
            text.problem("methodWords", t("Say how it was confirmed."));
        }
        return new UnderstoodDiagnosis(
                condition.orElse(null),
                condition.map(Condition::name).orElse(other),
                method,
                methodWords,
                day(form, text, today),
                corrects,
                reason,
                false);
    }

    private static boolean names(String words, Condition condition) {
        return words.equals(condition.code())
                || words.toLowerCase(Locale.ROOT).equals(condition.name().toLowerCase(Locale.ROOT));
    }

    private static ApproximateDay day(ConfirmationForm form, Text text, LocalDate today) {
        String written = text.optional("confirmedOn", form.confirmedOn(), 40);
        Optional<ApproximateDay> day = ApproximateDay.read(written, today);
        if (day.isEmpty()) {
            text.problem("confirmedOn", t(ApproximateDay.HOW));
        } else if (day.get()
                .earliest()
                .filter(one -> one.isAfter(today) || one.isBefore(EARLIEST))
                .isPresent()) {
            text.problem("confirmedOn", t("This must not be in the future, nor before 1900."));
        }
        return day.orElse(ApproximateDay.UNKNOWN);
    }

    private static @Nullable UUID corrects(ConfirmationForm form, Text text) {
        String id = text.optional("corrects", form.corrects(), 36);
        try {
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            text.problem("corrects", t("Send the id of the entry exactly as it was given."));
            return null;
        }
    }
}
