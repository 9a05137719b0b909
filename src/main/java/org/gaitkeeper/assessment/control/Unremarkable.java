package org.gaitkeeper.assessment.control;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Status;

/** What "all unremarkable" means on one sheet of answers. */
public final class Unremarkable {

    private Unremarkable() {}

    /** The answers it would add: for each place that is still open and has a declared unremarkable answer. */
    public static List<Answer> open(Collection<Finding> findings, AnswerSheet sheet) {
        return findings.stream()
                .flatMap(finding -> finding.places().stream()
                        .filter(place -> sheet.find(place)
                                .map(recorded -> isOpen(recorded.answer()))
                                .orElse(true))
                        .map(finding::unremarkable)
                        .flatMap(Optional::stream))
                .toList();
    }

    /** The answers one press added that still stand as it left them. */
    public static List<Answer> setIn(long version, Catalogue catalogue, AnswerSheet sheet) {
        return sheet.all().stream()
                .filter(recorded -> recorded.version() == version)
                .map(RecordedAnswer::answer)
                .filter(answer -> catalogue
                        .find(answer.finding())
                        .flatMap(finding -> finding.unremarkable(answer.key()))
                        .filter(answer::equals)
                        .isPresent())
                .toList();
    }

    /** "Not assessed" with a note is an answer: somebody wrote down why. */
    private static boolean isOpen(Answer answer) {
        return answer.status() == Status.NOT_ASSESSED && answer.note().isEmpty();
    }
}
