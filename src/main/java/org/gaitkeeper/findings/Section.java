package org.gaitkeeper.findings;

import java.util.List;

/**
 * A group of findings shown as one card.
 *
 * @param code stable, snake_case
 * @param title as shown
 * @param findings in the order they are asked
 */
public record Section(String code, String title, List<Finding> findings) {

    public Section {
        findings = List.copyOf(findings);
    }

    Section in(Speech speech) {
        return new Section(
                code,
                speech.said(title),
                findings.stream().map(finding -> finding.in(speech)).toList());
    }
}
