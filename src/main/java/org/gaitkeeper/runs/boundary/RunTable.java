package org.gaitkeeper.runs.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.runs.control.Run;

/**
 * Runs as a table: a column for each finding that at least one of them answers, in the order of the catalogue.
 *
 * @param columns their short names
 * @param rows latest day first
 */
public record RunTable(List<String> columns, List<Row> rows) {

    /**
     * One run.
     *
     * @param href its page
     * @param date such as {@code 14-Aug-2026}
     * @param cells one for each column, in words; empty where nothing was recorded
     * @param errorReason why it counts for nothing; empty while it counts
     */
    public record Row(String href, String date, List<String> cells, String errorReason) {}

    static RunTable of(List<Run> runs, Catalogue catalogue) {
        List<Finding> findings = catalogue.all().stream()
                .filter(finding -> runs.stream()
                        .anyMatch(run ->
                                !run.logged().answers().answers(finding.code()).isEmpty()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Run run : runs) {
            rows.add(new Row(
                    "/runs/" + run.id(),
                    Shown.date(run.logged().date()),
                    findings.stream().map(finding -> words(run, finding)).toList(),
                    run.errorReason()));
        }
        return new RunTable(findings.stream().map(Finding::label).toList(), rows);
    }

    private static String words(Run run, Finding finding) {
        return run.logged().answers().answers(finding.code()).stream()
                .map(answer -> answer.note().isEmpty()
                        ? KnowledgeWords.answer(finding, answer)
                        : KnowledgeWords.answer(finding, answer) + " (" + answer.note() + ")")
                .collect(Collectors.joining("; "));
    }
}
