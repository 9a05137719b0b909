package org.gaitkeeper.assessment.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.knowledge.SourceLine;
import org.gaitkeeper.platform.web.view.EvidenceLine.Cite;

/**
 * What the lines of a panel go back to.
 *
 * @param then the knowledge the result was made with, for the titles of then
 * @param now the knowledge in force, whose pages can be opened
 */
public record PanelSources(KnowledgeBase then, KnowledgeBase now) {

    /** The section that asks a question; empty when the knowledge in force no longer asks it. */
    public String section(String finding) {
        return now.catalogue().find(finding).map(Finding::section).orElse("");
    }

    /** Sources by title. */
    public List<SourceLine> of(List<String> ids) {
        return ids.stream().map(id -> SourceLine.of(id, then)).toList();
    }

    /** Sources by title, each with its page. */
    List<Cite> cites(List<String> ids) {
        return of(ids).stream()
                .map(source -> new Cite(source.cited(), source.href()))
                .toList();
    }

    /** The page of a claim; empty when the knowledge in force no longer has it. */
    String page(String claim) {
        boolean there =
                now.released().claims().stream().anyMatch(known -> known.id().equals(claim));
        return there ? "/knowledge/claims/" + URLEncoder.encode(claim, StandardCharsets.UTF_8) : "";
    }

    /** What claims say, in their own sentences. */
    String sentences(List<String> claims) {
        return claims.stream()
                .map(id -> then.claim(id).map(Claim::because).orElse(id))
                .collect(Collectors.joining(" "));
    }
}
