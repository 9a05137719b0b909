package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.Suggestion;
import org.gaitkeeper.knowledge.SuggestionAction;
import org.gaitkeeper.knowledge.entity.SuggestionRow;
import org.gaitkeeper.platform.idempotency.Idempotency;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** What people of the clinic would like changed in the knowledge, and the answers to it. */
@Singleton
public class Suggestions {

    private static final String SUBJECT = "knowledge suggestion";

    private final EntityManager entities;
    private final ClinicalKnowledge knowledge;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public Suggestions(
            EntityManager entities,
            ClinicalKnowledge knowledge,
            Idempotency idempotency,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.entities = entities;
        this.knowledge = knowledge;
        this.idempotency = idempotency;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Keeps a suggestion, or gives the one an earlier request of the same key left.
     *
     * @throws Problem 400 with the fields to put right, 404 when the knowledge in force has nothing of that name, 422 when
     *     the key was used for something else
     */
    @Transactional
    @Requires(Privilege.SUGGEST_KNOWLEDGE)
    public Suggestion suggest(SuggestionForm form, OnceKey once) {
        SuggestionRow.Subject subject = subject(form);
        SuggestionRow.Words words = form.words();
        Actor actor = acting.actor();
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return row(claim.id(), LockModeType.NONE).shown();
        }
        SuggestionRow row = new SuggestionRow(claim.id(), actor, subject, words, clock.instant());
        entities.persist(row);
        entities.flush();
        trail.record(
                SuggestionAction.KNOWLEDGE_CHANGE_SUGGESTED,
                Subject.of(SUBJECT, claim.id().toString()),
                Map.of(
                        "about",
                        Words.in(Language.ENGLISH, subject.about()::label) + " " + subject.id(),
                        "what",
                        words.what(),
                        "knowledge",
                        subject.knowledge()));
        return row.shown();
    }

    private SuggestionRow.Subject subject(SuggestionForm form) {
        Suggestion.About about = form.subject();
        String id = form.id() == null ? "" : form.id();
        // Kept as the release has it, and shown to each reader in their own language.
        KnowledgeBase written = Words.in(Language.ENGLISH, knowledge::base);
        return new SuggestionRow.Subject(
                about,
                id,
                new Subjects(written).title(about, id).orElseThrow(Problem::notFound),
                written.version().toString());
    }

    /**
     * Suggestions of the clinic, the newest first.
     *
     * @param state only those; null for all
     * @param after last one of the page before; null for the first page
     * @param limit most to give, 1 to 200
     */
    @Transactional
    @Requires(Privilege.READ_KNOWLEDGE)
    public Items<Suggestion> list(Suggestion.@Nullable State state, @Nullable UUID after, int limit) {
        var query = entities.createQuery(
                        "select s from KnowledgeSuggestion s where s.clinicId = :clinic and s.id < :after"
                                + (state == null ? "" : " and s.state = :state")
                                + " order by s.id desc",
                        SuggestionRow.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("after", after == null ? Ids.LAST : after)
                .setMaxResults(limit + 1);
        if (state != null) {
            query.setParameter("state", state);
        }
        return Items.page(
                query.getResultList().stream().map(SuggestionRow::shown).toList(), limit, Suggestion::id);
    }

    /**
     * One suggestion.
     *
     * @throws Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.READ_KNOWLEDGE)
    public Suggestion read(UUID id) {
        return row(id, LockModeType.NONE).shown();
    }

    /**
     * Answers a suggestion; an answer may be changed.
     *
     * @param version the version the caller has read
     * @throws Problem 400 with the fields to put right, 404 when unknown, 412 when somebody answered since
     */
    @Transactional
    @Requires(Privilege.ANSWER_SUGGESTION)
    public Suggestion answer(UUID id, long version, SuggestionAnswer answer) {
        SuggestionRow row = row(id, LockModeType.PESSIMISTIC_WRITE);
        SuggestionAnswer.Given given = answer.understood();
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
        Suggestion before = row.shown();
        row.answer(given.state(), given.note(), acting.actor(), clock.instant());
        entities.flush();
        trail.record(
                SuggestionAction.SUGGESTION_ANSWERED,
                Subject.of(SUBJECT, id.toString()),
                Map.of(
                        "old",
                        Words.in(Language.ENGLISH, before.state()::label),
                        "new",
                        Words.in(Language.ENGLISH, given.state()::label),
                        "note",
                        given.note()));
        return row.shown();
    }

    private SuggestionRow row(UUID id, LockModeType lock) {
        @Nullable
        SuggestionRow row =
                entities.find(SuggestionRow.class, new ClinicKey(acting.actor().clinicId(), id), lock);
        if (row == null) {
            throw Problem.notFound();
        }
        return row;
    }
}
