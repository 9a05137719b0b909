package org.gaitkeeper.assessment.control;

import static org.gaitkeeper.platform.words.Words.t;

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
import org.gaitkeeper.assessment.Conclusion;
import org.gaitkeeper.assessment.Readiness;
import org.gaitkeeper.assessment.Signature;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.assessment.entity.AssessmentResponse;
import org.gaitkeeper.assessment.entity.DifferentialResult;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.runs.LoggedRun;
import org.jspecify.annotations.Nullable;

/**
 * Signs a draft: freezes answers, actions, runs, differential and the versions that made it under one digest, and what
 * the clinician concluded beside it.
 */
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
     * What besides the answers the signer looked at: neither counts a version of the assessment up when it changes.
     *
     * @param knowledge the knowledge version as a page prints it; null when the caller does not say
     * @param runs fingerprint of the runs, see {@link AssessmentView#runsFingerprint}; null when the caller does not say
     */
    public record Seen(@Nullable String knowledge, @Nullable String runs) {}

    /**
     * Signs as the person acting.
     *
     * @param seen what the person looked at
     * @param concluded what that person concludes, whatever the ranking says
     * @param password of that person, asked for again
     * @throws Problem 404, 409 when no longer a draft or when knowledge or runs are not those seen, 412 when the version is
     *     stale, 422 with one line for each safety question still open and each raised flag without an action, 400 when the
     *     conclusion needs to be put right, 422 when the password is wrong, 429 when guessing
     */
    @Transactional
    @Requires(Privilege.SIGN_ASSESSMENT)
    public AssessmentView sign(UUID id, long version, Seen seen, ConclusionForm concluded, String password) {
        Assessment row = rows.draft(id, version);
        AssessmentView draft = views.draft(row);
        Differential differential = Objects.requireNonNull(draft.differential());
        if (seen.knowledge() != null
                && !seen.knowledge().equals(differential.knowledge().toString())) {
            throw Problem.of(AssessmentProblem.KNOWLEDGE_CHANGED);
        }
        if (seen.runs() != null && !seen.runs().equals(draft.runsFingerprint())) {
            throw Problem.of(AssessmentProblem.RUNS_CHANGED);
        }
        refuseGaps(draft.readiness());
        Actor actor = acting.actor();
        Instant now = clock.instant();
        Conclusion conclusion = concluded.understood(differential, actor, now);
        reauthentication.check(password);
        row.changed(draft.answers().json(), row.flagActions(), now);
        row.freeze(LoggedRun.json(draft.runs()));
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
        rows.add(new AssessmentResponse(row, conclusion, Seal.digest(digest, conclusion)));
        trail.record(
                AssessmentAction.ASSESSMENT_SIGNED,
                Subject.of("assessment", id, row.patientId()),
                Map.of(
                        "version",
                        row.version(),
                        "digest",
                        digest,
                        "runs",
                        draft.runs().size(),
                        "knowledge",
                        differential.knowledge().toString(),
                        "engine",
                        differential.engine(),
                        "conclusion",
                        conclusion.words(),
                        "agreement",
                        conclusion.agreement().name()));
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
                        gaps.add(new FieldProblem(flag.id(), t("Record what was done about: {0}.", flag.title()))));
        readiness
                .openQuestions()
                .forEach(open -> gaps.add(new FieldProblem(open.finding(), t("Answer: {0}", open.question()))));
        throw Problem.of(AssessmentProblem.NOT_READY_TO_SIGN, gaps);
    }
}
