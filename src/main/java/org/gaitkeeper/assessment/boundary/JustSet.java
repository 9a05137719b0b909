package org.gaitkeeper.assessment.boundary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.control.Unremarkable;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What one press on "All unremarkable" set and nobody changed since.
 *
 * @param version that press made; 0 when there was none
 * @param section the first it reached; empty when there was none
 * @param count places it set
 * @param labels of the findings, in the order of the catalogue
 */
public record JustSet(long version, String section, int count, List<String> labels) {

    static final JustSet NOTHING = new JustSet(0, "", 0, List.of());

    /** What the press of this version set; a version that is no number, or that set nothing, gives nothing. */
    static JustSet of(@Nullable String version, AssessmentView view, Catalogue catalogue) {
        if (version == null || !version.matches("[0-9]{1,9}")) {
            return NOTHING;
        }
        List<Answer> set = Unremarkable.setIn(Long.parseLong(version), catalogue, view.answers());
        Set<String> codes = set.stream().map(Answer::finding).collect(Collectors.toSet());
        List<Finding> findings = catalogue.all().stream()
                .filter(finding -> codes.contains(finding.code()))
                .toList();
        return findings.isEmpty()
                ? NOTHING
                : new JustSet(
                        Long.parseLong(version),
                        findings.get(0).section(),
                        set.size(),
                        findings.stream().map(Finding::label).toList());
    }
}
