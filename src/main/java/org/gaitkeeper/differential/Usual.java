package org.gaitkeeper.differential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Value;

/**
 * Answers that are given again and again, each worked out once: to every finding no, yes or one option, in one place or the
 * same in all its places. Most answers of a patient are among them, so that few leaves have to be looked at. Knows nothing of
 * any patient; any other answer is worked out when it is given.
 */
final class Usual {

    private final Index index;
    private final Map<List<Answer>, Told> told = new HashMap<>();

    Usual(Index index) {
        this.index = index;
        for (int number = 0; number < index.findings.size(); number++) {
            int finding = number;
            lists(index.findings.get(number))
                    .forEach(answers -> told.put(answers, Told.answered(finding, answers, index)));
        }
    }

    /** What somebody answered to a finding. */
    Told of(int finding, List<Answer> answers) {
        Told usual = told.get(answers);
        return usual == null ? Told.answered(finding, answers, index) : usual;
    }

    private static Stream<List<Answer>> lists(Finding finding) {
        List<Answer.Key> places = finding.places().stream().sorted().toList();
        return answers(finding).flatMap(answer -> {
            List<Answer> everywhere = places.stream()
                    .map(place -> answer.on(place.side()).in(place.phase()))
                    .toList();
            return Stream.concat(everywhere.stream().map(List::of), Stream.of(everywhere));
        });
    }

    private static Stream<Answer> answers(Finding finding) {
        String code = finding.code();
        Stream<Answer> present =
                switch (finding.type()) {
                    case YES_NO -> Stream.of(Answer.present(code));
                    case CHOICE, GRADE ->
                        finding.options().stream().map(option -> Answer.of(code, new Value.Choice(option.code())));
                    case SEVERAL ->
                        finding.options().stream()
                                .map(option -> Answer.of(code, new Value.Several(List.of(option.code()))));
                    case QUANTITY, ZONES, TEXT -> Stream.empty();
                };
        return Stream.concat(Stream.of(Answer.absent(code)), present);
    }
}
