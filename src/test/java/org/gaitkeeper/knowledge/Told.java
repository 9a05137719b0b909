package org.gaitkeeper.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Value;

/**
 * What a patient told, written as {@code weakness, !fever, age_years=30, location=calf+foot_plantar}: present, absent,
 * an amount or one option, several options. Findings asked for each side are answered for the left.
 */
final class Told {

    static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.shipped().read();

    private Told() {}

    static Differential assess(String story) {
        return new Engine().assess(findings(story), KNOWLEDGE);
    }

    static Findings findings(String story) {
        Catalogue catalogue = KNOWLEDGE.catalogue();
        List<Answer> answers = new ArrayList<>();
        for (String word : story.split(",")) {
            String part = word.strip();
            if (!part.isEmpty()) {
                answers.add(answer(catalogue, part));
            }
        }
        return Findings.of(answers.toArray(Answer[]::new));
    }

    private static Answer answer(Catalogue catalogue, String part) {
        boolean absent = part.startsWith("!");
        int equals = part.indexOf('=');
        String code = equals > 0 ? part.substring(0, equals) : part.substring(absent ? 1 : 0);
        Finding finding =
                catalogue.find(code).orElseThrow(() -> new IllegalArgumentException("No finding is called " + code));
        Answer answer = absent
                ? Answer.absent(code)
                : equals < 0 ? Answer.present(code) : Answer.of(code, value(finding, part.substring(equals + 1)));
        return finding.eachSide() ? answer.on(Side.LEFT) : answer;
    }

    private static Value value(Finding finding, String words) {
        List<String> options = Arrays.asList(words.split("\\+"));
        return switch (finding.type()) {
            case QUANTITY -> new Value.Quantity(new BigDecimal(words));
            case SEVERAL -> new Value.Several(known(finding, options));
            case CHOICE, GRADE -> new Value.Choice(known(finding, options).get(0));
            default -> throw new IllegalArgumentException(finding.code() + " takes no value here");
        };
    }

    private static List<String> known(Finding finding, List<String> options) {
        options.stream().filter(option -> finding.option(option).isEmpty()).forEach(option -> {
            throw new IllegalArgumentException(finding.code() + " has no option " + option);
        });
        return options;
    }

    /** Log-odds times a thousand. */
    static int score(Differential differential, String condition) {
        return differential.condition(condition).orElseThrow().score();
    }

    /** How far the story moves a condition from where it stands when nothing is known. */
    static int moves(String story, String condition) {
        return score(assess(story), condition) - score(assess(""), condition);
    }

    static List<String> flags(Differential differential) {
        return differential.redFlags().stream().map(RaisedFlag::code).toList();
    }
}
