package org.gaitkeeper.assessment.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Records one answer or many: all of them or none. */
@Singleton
public class RecordAnswers {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final ClinicalKnowledge knowledge;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public RecordAnswers(
            AssessmentRows rows,
            AssessmentViews views,
            ClinicalKnowledge knowledge,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.knowledge = knowledge;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param view the assessment as it now stands
     * @param conflicts answers that were not recorded because the assessment had moved on; empty when all were recorded
     * @param changed whether anything was recorded, so that the version has moved
     */
    public record Outcome(AssessmentView view, List<Conflict> conflicts, boolean changed) {

        /** Whether everything was recorded. */
        public boolean recorded() {
            return conflicts.isEmpty();
        }
    }

    /**
     * One answer that was sent against an older version.
     *
     * @param sent as it was sent
     * @param stored as it stands; null when nothing is recorded
     * @param changedSince whether the stored one was recorded after the version that was sent
     */
    public record Conflict(Answer sent, @Nullable RecordedAnswer stored, boolean changedSince) {}

    /**
     * Records answers against the version they were made on. An answer that equals the stored one changes nothing, whatever
     * the version, so that a request may be repeated when its reply was lost.
     *
     * @throws Problem 404, 409 when no longer a draft, 400 naming each finding that cannot be answered so
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Outcome record(UUID id, long version, Collection<Answer> answers) {
        return record(id, version, answers, AssessmentAction.ANSWER_RECORDED);
    }

    /** Records answers, called in the trail what the person did to give them. */
    Outcome record(UUID id, long version, Collection<Answer> answers, AssessmentAction action) {
        return record(id, version, answers, action, row -> row.version() != version);
    }

    /**
     * The same for a page, which shows each answer by itself: a change made elsewhere stops only the answers it was made to.
     * All of them are recorded when none was changed after the version, otherwise none is.
     *
     * @param version up to which the page shows these answers
     * @throws Problem as above
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Outcome recordBeside(UUID id, long version, Collection<Answer> answers) {
        return record(
                id, version, answers, AssessmentAction.ANSWER_RECORDED, row -> version < 1 || version > row.version());
    }

    private Outcome record(
            UUID id, long version, Collection<Answer> answers, AssessmentAction action, Predicate<Assessment> stale) {
        check(answers);
        Assessment row = rows.draft(id);
        AnswerSheet sheet = views.sheet(row);
        List<Answer> changes =
                answers.stream().filter(answer -> changes(sheet, answer)).toList();
        if (changes.isEmpty()) {
            return new Outcome(views.draft(row), List.of(), false);
        }
        if (stale.test(row) || changes.stream().anyMatch(answer -> changedSince(sheet, answer, version))) {
            return new Outcome(
                    views.draft(row),
                    changes.stream()
                            .map(answer -> conflict(sheet, answer, version))
                            .toList(),
                    false);
        }
        Actor actor = acting.actor();
        Instant now = clock.instant();
        AnswerSheet next = sheet.with(changes.stream()
                .map(answer -> new RecordedAnswer(answer, actor.clinicianId(), actor.name(), now, row.version() + 1))
                .toList());
        row.changed(next.json(), row.flagActions(), now);
        AssessmentView view = views.draft(row);
        row.openFlags(view.readiness().openFlags().size());
        trail.record(action, Subject.of("assessment", id, row.patientId()), detail(sheet, changes, row.version()));
        return new Outcome(view, List.of(), true);
    }

    private void check(Collection<Answer> answers) {
        Catalogue catalogue = knowledge.catalogue();
        List<FieldProblem> problems = new ArrayList<>();
        SortedMap<Answer.Key, Answer> seen = new TreeMap<>();
        for (Answer answer : answers) {
            String field = answer.key().name();
            if (AssessmentViews.FROM_PATIENT.contains(answer.finding())) {
                problems.add(new FieldProblem(field, t("This comes from the patient's record. Correct it there.")));
            }
            catalogue.problems(answer).forEach(problem -> problems.add(new FieldProblem(field, problem.message())));
            if (seen.put(answer.key(), answer) != null) {
                problems.add(new FieldProblem(field, t("Send each answer once.")));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED, problems);
        }
    }

    /** Saying "not assessed" where nothing was recorded says nothing new. */
    private static boolean changes(AnswerSheet sheet, Answer answer) {
        Optional<Answer> stored = sheet.find(answer.key()).map(RecordedAnswer::answer);
        return stored.map(known -> !known.equals(answer))
                .orElse(answer.status() != Status.NOT_ASSESSED || !answer.note().isEmpty());
    }

    private static Conflict conflict(AnswerSheet sheet, Answer sent, long version) {
        Optional<RecordedAnswer> stored = sheet.find(sent.key());
        return new Conflict(sent, stored.orElse(null), changedSince(sheet, sent, version));
    }

    private static boolean changedSince(AnswerSheet sheet, Answer sent, long version) {
        return sheet.find(sent.key()).map(stored -> stored.version() > version).orElse(false);
    }

    private static SortedMap<String, Object> detail(AnswerSheet before, List<Answer> changes, long version) {
        SortedMap<String, Object> detail = new TreeMap<>();
        detail.put("version", version);
        for (Answer answer : changes) {
            String name = answer.key().name();
            detail.put(
                    name + ".old",
                    before.find(answer.key())
                            .map(recorded -> WrittenAnswer.brief(recorded.answer()))
                            .orElse(""));
            detail.put(name + ".new", WrittenAnswer.brief(answer));
        }
        return detail;
    }
}
