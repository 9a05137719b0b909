package org.gaitkeeper.assessment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.assessment.control.AssessmentQueries;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.platform.problem.Problem;

/** Signed assessments for the other features, inside their own transaction. */
@Singleton
public class Assessments {

    private final AssessmentQueries queries;
    private final ClinicalKnowledge knowledge;

    @Inject
    public Assessments(AssessmentQueries queries, ClinicalKnowledge knowledge) {
        this.queries = queries;
        this.knowledge = knowledge;
    }

    /**
     * The signed assessment with its answers in the words of the release it was signed under. Nothing is recorded in the trail here: the feature that shows it
     * says in its own event whose it was.
     *
     * @throws Problem 404 when unknown or of another clinic, 409 when it is not signed
     */
    public SignedAssessment signed(UUID id) {
        AssessmentView view = queries.find(id);
        Signature signature = view.signature();
        if (signature == null) {
            throw Problem.of(AssessmentProblem.ASSESSMENT_NOT_SIGNED);
        }
        Differential differential = view.differential();
        Catalogue catalogue = differential == null
                ? knowledge.catalogue()
                : knowledge.asOf(differential.knowledge()).catalogue();
        List<SignedAssessment.Line> lines = catalogue.sections().stream()
                .flatMap(section -> section.findings().stream()
                        .flatMap(finding -> view.answers().to(finding.code()).stream()
                                .map(recorded -> line(section, finding, recorded.answer()))))
                .toList();
        return new SignedAssessment(view, signature, lines);
    }

    private static SignedAssessment.Line line(Section section, Finding finding, Answer answer) {
        return new SignedAssessment.Line(
                answer.key().name(), section.title(), finding, answer, KnowledgeWords.answer(finding, answer));
    }
}
