package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.problem.Problem;

/**
 * Records everything still open in a section as unremarkable, as far as the catalogue says which answer that is. Nothing
 * already answered is touched, and no question of a red flag is answered: the catalogue declares none for those.
 */
@Singleton
public class SetUnremarkable {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final RecordAnswers recording;
    private final ClinicalKnowledge knowledge;

    @Inject
    public SetUnremarkable(
            AssessmentRows rows, AssessmentViews views, RecordAnswers recording, ClinicalKnowledge knowledge) {
        this.rows = rows;
        this.views = views;
        this.recording = recording;
        this.knowledge = knowledge;
    }

    /**
     * Sets what is open in these sections, all in one version; changes nothing when nothing is.
     *
     * @throws Problem 404, 409 when no longer a draft, 412 when the version is stale, 400 for an unknown section
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public AssessmentView set(UUID id, long version, Collection<String> sections) {
        Catalogue catalogue = knowledge.catalogue();
        AnswerSheet sheet = views.sheet(rows.draft(id, version));
        List<Finding> findings = new ArrayList<>();
        for (String code : sections) {
            Section section = catalogue
                    .section(code)
                    .orElseThrow(() -> Problem.field("sections", "Give the codes of sections of the catalogue."));
            findings.addAll(section.findings());
        }
        return recording
                .record(id, version, Unremarkable.open(findings, sheet), AssessmentAction.UNREMARKABLE_RECORDED)
                .view();
    }

    /**
     * Takes back what one press set and nobody changed since.
     *
     * @param version the version the caller has read
     * @param made the version that press made
     * @throws Problem 404, 409 when no longer a draft, 412 when the version is stale
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public AssessmentView takeBack(UUID id, long version, long made) {
        AnswerSheet sheet = views.sheet(rows.draft(id, version));
        List<Answer> open = Unremarkable.setIn(made, knowledge.catalogue(), sheet).stream()
                .map(set -> new Answer(set.finding(), Status.NOT_ASSESSED, null, set.side(), set.phase(), ""))
                .toList();
        return recording
                .record(id, version, open, AssessmentAction.UNREMARKABLE_TAKEN_BACK)
                .view();
    }
}
