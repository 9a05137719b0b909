package org.gaitkeeper.assessment.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentProblem;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.FlagAction;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** Records what was done about a raised red flag. */
@Singleton
public class RecordFlagAction {

    private static final int LONGEST_REASON = 2_000;

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public RecordFlagAction(AssessmentRows rows, AssessmentViews views, AuditTrail trail, Acting acting, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What was done, as it was sent.
     *
     * @param flag id of the red flag
     * @param kind name of a {@link FlagAction.Kind}
     * @param reason why, or what was said; needed
     * @param toldPatient whether the patient was told; needed
     */
    public record Action(
            @Nullable String flag,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable Boolean toldPatient) {}

    /**
     * Records the action, or replaces the one recorded for the same flag.
     *
     * @throws Problem 404, 409 when no longer a draft, 412 when the version is stale, 422 when the flag is not raised, 400
     *     for a field that needs to be put right
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public AssessmentView record(UUID id, long version, Action sent) {
        Text text = new Text();
        String flag = text.needed("flag", sent.flag(), t("the id of the red flag"), 20);
        FlagAction.Kind kind = text.choice("kind", sent.kind(), FlagAction.Kind.class, t("what was done"));
        String reason = text.needed("reason", sent.reason(), t("the reason, or what was done"), LONGEST_REASON);
        if (sent.toldPatient() == null) {
            text.problem("toldPatient", t("Choose whether the patient was told."));
        }
        text.orThrow();
        Actor actor = acting.actor();
        Instant now = clock.instant();
        FlagAction action = new FlagAction(
                kind, reason, Boolean.TRUE.equals(sent.toldPatient()), actor.clinicianId(), actor.name(), now);
        Assessment row = rows.draft(id, version);
        if (Objects.requireNonNull(views.draft(row).differential()).redFlags().stream()
                .noneMatch(raised -> raised.id().equals(flag))) {
            throw Problem.of(AssessmentProblem.FLAG_NOT_RAISED);
        }
        Map<String, FlagAction> actions = new TreeMap<>(AssessmentViews.actions(row));
        FlagAction before = actions.put(flag, action);
        row.changed(row.answers(), AssessmentViews.json(actions), now);
        AssessmentView view = views.draft(row);
        row.openFlags(view.readiness().openFlags().size());
        trail.record(
                AssessmentAction.FLAG_ACTION_RECORDED,
                Subject.of("assessment", id, row.patientId()),
                Map.of(
                        "flag",
                        flag,
                        "version",
                        row.version(),
                        "old",
                        before == null ? "" : inWords(before),
                        "new",
                        inWords(action)));
        return view;
    }

    private static String inWords(FlagAction action) {
        return action.kind().name() + "; patient told: " + action.toldPatient() + "; " + action.reason();
    }
}
