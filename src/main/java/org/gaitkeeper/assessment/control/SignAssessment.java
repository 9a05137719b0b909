package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Reauthentication;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentProblem;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.Readiness;
import org.gaitkeeper.assessment.Signature;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.assessment.entity.DifferentialResult;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Signs a draft: freezes answers, actions, differential and the versions that made it under one digest. */
@Singleton
public class SignAssessment {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final Reauthentication reauthentication;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public SignAssessment(
            AssessmentRows rows,
            AssessmentViews views,
            Reauthentication reauthentication,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.reauthentication = reauthentication;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Signs as the person acting.
     *
     * @param seen the knowledge under which the person looked at the result, as a page prints it; null when not said
     * @param password of that person, asked for again
     * @throws Problem 404, 409 when no longer a draft or when other knowledge came into force since, 412 when the version is stale, 422 with one line for each safety
     *     question still open and each raised flag without an action, 422 when the password is wrong, 429 when guessing
     */
    @Transactional
    @Requires(Privilege.SIGN_ASSESSMENT)
    public AssessmentView sign(UUID id, long version, @Nullable String seen, String password) {
        Assessment row = rows.draft(id, version);
        AssessmentView draft = views.draft(row);
        Differential differential = Objects.requireNonNull(draft.differential());
        if (seen != null && !seen.equals(differential.knowledge().toString())) {
            throw Problem.of(AssessmentProblem.KNOWLEDGE_CHANGED);
        }
        refuseGaps(draft.readiness());
        reauthentication.check(password);

        Actor actor = acting.actor();
        Instant now = clock.instant();
        row.changed(draft.answers().json(), row.flagActions(), now);
        DifferentialResult.Stored stored = new DifferentialResult.Stored(
                differential.knowledge().number(),
                differential.knowledge().sha256(),
                differential.engine(),
                Json.text(differential));
        Seal.Signing signing =
                new Seal.Signing(actor.clinicianId(), actor.name(), actor.registration(), Signature.MEANING, now);
        String digest = Seal.digest(row, signing, stored);
        row.sign(new Signature(
                signing.by(), signing.name(), signing.registration(), signing.meaning(), signing.at(), digest));
        rows.add(new DifferentialResult(row, stored, Seal.sha256(stored.text()), now));
        trail.record(
                AssessmentAction.ASSESSMENT_SIGNED,
                Subject.of("assessment", id, row.patientId()),
                Map.of(
                        "version",
                        row.version(),
                        "digest",
                        digest,
                        "knowledge",
                        differential.knowledge().toString(),
                        "engine",
                        differential.engine()));
        return views.of(row);
    }

    private static void refuseGaps(Readiness readiness) {
        if (readiness.complete()) {
            return;
        }
        List<FieldProblem> gaps = new ArrayList<>();
        readiness
                .openFlags()
                .forEach(flag ->
                        gaps.add(new FieldProblem(flag.id(), "Record what was done about: " + flag.title() + ".")));
        readiness
                .openQuestions()
                .forEach(open -> gaps.add(new FieldProblem(open.finding(), "Answer: " + open.question())));
        throw Problem.of(AssessmentProblem.NOT_READY_TO_SIGN, gaps);
    }
}
