package org.gaitkeeper.assessment.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.platform.problem.FieldProblem;

/**
 * The answers of a form, understood or not.
 *
 * @param forms as they were typed, by place
 * @param answers those that were understood
 * @param problems what was not, by name of the field
 */
record SentAnswers(Map<Answer.Key, AnswerForm> forms, List<Answer> answers, List<FieldProblem> problems) {

    /** Reads the answers to these findings; a field named {@code keep:NAME} with {@code theirs} gives up that answer. */
    static SentAnswers read(
            Collection<Finding> findings,
            MultivaluedMap<String, String> form,
            AnswerSheet stored,
            Catalogue catalogue) {
        Map<Answer.Key, AnswerForm> forms = new TreeMap<>();
        List<Answer> answers = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (Finding finding : findings) {
            for (Answer.Key key : finding.places()) {
                String name = key.name();
                Optional<AnswerForm> sent = "theirs".equals(form.getFirst("keep:" + name))
                        ? Optional.empty()
                        : AnswerFields.read(finding, key, form, stored);
                if (sent.isEmpty()) {
                    continue;
                }
                forms.put(key, sent.get());
                AnswerForm.Reading reading = catalogue.read(sent.get());
                reading.answer().ifPresent(answers::add);
                reading.problems()
                        .forEach(problem ->
                                problems.add(new FieldProblem(name, finding.label() + ": " + problem.message())));
            }
        }
        return new SentAnswers(forms, answers, problems);
    }

    /** The same with further problems. */
    SentAnswers with(List<FieldProblem> more) {
        List<FieldProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new SentAnswers(forms, answers, all);
    }
}
