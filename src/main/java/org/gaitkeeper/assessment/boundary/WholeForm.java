package org.gaitkeeper.assessment.boundary;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.LongFunction;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.control.ReadAssessment;
import org.gaitkeeper.assessment.control.RecordAnswers;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Versions;

/** Everything the form of the workspace holds, whichever of its buttons was pressed. */
@Singleton
class WholeForm {

    private final ReadAssessment reading;
    private final RecordAnswers recording;
    private final ClinicalKnowledge knowledge;
    private final AssessmentScreens screens;

    @Inject
    WholeForm(ReadAssessment reading, RecordAnswers recording, ClinicalKnowledge knowledge, AssessmentScreens screens) {
        this.reading = reading;
        this.recording = recording;
        this.knowledge = knowledge;
        this.screens = screens;
    }

    /**
     * Saves all of it together and goes on, or saves nothing and answers with the page that says why.
     *
     * @param then given the version the person now knows: the one this made, or the one that was sent
     */
    Response saved(UUID assessment, MultivaluedMap<String, String> form, LongFunction<Response> then) {
        long version = Versions.ofForm(form.getFirst("version"));
        AssessmentView before = reading.read(assessment, "answers");
        SentAnswers sent = SentAnswers.read(knowledge.catalogue().all(), form, before.answers(), knowledge.catalogue());
        if (!sent.problems().isEmpty()) {
            return screens.refused(before, sent);
        }
        RecordAnswers.Outcome outcome;
        try {
            outcome = recording.recordBeside(assessment, version, sent.answers());
        } catch (Problem problem) {
            if (problem.code() != CommonProblem.VALIDATION_FAILED) {
                throw problem;
            }
            return screens.refused(before, sent.with(problem.fields()));
        }
        if (!outcome.recorded()) {
            return screens.conflict(outcome);
        }
        return then.apply(outcome.changed() ? outcome.view().version() : version);
    }
}
