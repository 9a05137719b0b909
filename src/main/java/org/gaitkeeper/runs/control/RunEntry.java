package org.gaitkeeper.runs.control;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a run, on a form or in a JSON body, before it is understood.
 *
 * @param date needed, as {@link WrittenDate#recent} reads it; from the runner's birth to today
 * @param answers at least one, each to a finding a run may answer
 */
public record RunEntry(
        @Nullable @Schema(example = "2026-08-14") String date,
        @Nullable List<@Nullable WrittenAnswer> answers) {

    private static final String NOTHING =
            said("Record at least one thing about the run, such as when the symptom came on.");

    /** More than the catalogue has places to answer about a run. */
    private static final int MOST_ANSWERS = 200;

    /** The same, understood. */
    record Understood(LocalDate date, Findings answers) {}

    /**
     * Reads the entry.
     *
     * @param born birth date of the runner
     * @param today in the clinic's zone
     * @throws org.gaitkeeper.platform.problem.Problem 400 with every field that needs to be put right; an answer is named by
     *     its place, such as {@code onset_minutes}
     */
    Understood understood(Catalogue catalogue, LocalDate born, LocalDate today) {
        Text text = new Text();
        LocalDate day = day(text, born, today);
        Findings found = found(text, catalogue);
        text.orThrow();
        return new Understood(day, found);
    }

    private LocalDate day(Text text, LocalDate born, LocalDate today) {
        String written = text.needed("date", date, t("the day of the run, such as 14 Aug or yesterday"), 40);
        if (written.isEmpty()) {
            return today;
        }
        Optional<LocalDate> day = WrittenDate.recent(written, today);
        if (day.isEmpty()) {
            text.problem("date", t(WrittenDate.HOW_RECENT));
        } else if (day.get().isAfter(today)) {
            text.problem("date", t("The day of the run lies ahead. Enter a day up to today."));
        } else if (day.get().isBefore(born)) {
            text.problem("date", t("The runner was not born then. Check the year."));
        }
        return day.orElse(today);
    }

    private Findings found(Text text, Catalogue catalogue) {
        List<@Nullable WrittenAnswer> sent = answers == null ? List.of() : answers;
        if (sent.isEmpty() || sent.size() > MOST_ANSWERS) {
            text.problem("answers", t(NOTHING));
            return Findings.empty();
        }
        Findings found = Findings.empty();
        boolean refused = false;
        for (int i = 0; i < sent.size(); i++) {
            Optional<Answer> answer = answer(text, catalogue, i, sent.get(i));
            refused |= answer.isEmpty();
            if (answer.isPresent() && says(answer.get())) {
                if (found.answer(answer.get().key()).isPresent()) {
                    text.problem(answer.get().key().name(), t("Send each answer once."));
                }
                found = found.with(answer.get());
            }
        }
        if (found.all().isEmpty() && !refused) {
            text.problem("answers", t(NOTHING));
        }
        return found;
    }

    private static Optional<Answer> answer(Text text, Catalogue catalogue, int index, @Nullable WrittenAnswer sent) {
        Finding finding = sent == null
                ? null
                : catalogue
                        .find(String.valueOf(sent.finding()))
                        .filter(Finding::perRun)
                        .orElse(null);
        if (sent == null || finding == null) {
            text.problem(
                    "answers[" + index + "].finding",
                    t("Use the code of a finding a run may answer; GET /api/findings marks them perRun."));
            return Optional.empty();
        }
        Optional<AnswerForm> form = sent.form();
        if (form.isEmpty()) {
            text.problem(finding.code(), WrittenAnswer.NO_VALUE);
            return Optional.empty();
        }
        AnswerForm.Reading reading = catalogue.read(form.get());
        String place = place(form.get());
        reading.problems().forEach(problem -> text.problem(place, finding.label() + ": " + problem.message()));
        return reading.answer();
    }

    /** The name of the place an answer is meant for, however little of it is understood. */
    private static String place(AnswerForm form) {
        return form.finding()
                + (form.side().isBlank() ? "" : "." + form.side())
                + (form.phase().isBlank() ? "" : "." + form.phase());
    }

    /** "Not assessed" without a word says nothing. */
    private static boolean says(Answer answer) {
        return answer.status() != Status.NOT_ASSESSED || !answer.note().isEmpty();
    }
}
