package org.gaitkeeper.differential;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are read together, and what may be said about them. A reading explains; it moves nothing.
 *
 * @param title as shown
 * @param findings codes, in the order shown
 * @param statements what may be said
 */
public record ReadingRule(String title, List<String> findings, List<Statement> statements) {

    public ReadingRule {
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
    }

    ReadingRule in(Speech speech) {
        return new ReadingRule(
                speech.said(title),
                findings,
                statements.stream().map(statement -> statement.in(speech)).toList());
    }

    /**
     * One sentence that holds when its test is true.
     *
     * @param id stable, unique
     * @param when the test
     * @param unless not said when this is true; unknown does not hold it back; null when nothing does
     * @param text the sentence
     * @param sources never empty
     */
    public record Statement(String id, Test when, @Nullable Test unless, String text, List<String> sources) {
        public Statement {
            sources = List.copyOf(sources);
        }

        /** Everything it asks of the findings. */
        Stream<Test> tests() {
            return Stream.of(when, unless).filter(Objects::nonNull);
        }

        Statement in(Speech speech) {
            return new Statement(id, when, unless, speech.said(text), sources);
        }
    }
}
