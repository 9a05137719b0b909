package org.gaitkeeper.snippets.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.platform.idempotency.Idempotency;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.snippets.Snippet;
import org.gaitkeeper.snippets.SnippetsAction;
import org.gaitkeeper.snippets.entity.SnippetRow;
import org.jspecify.annotations.Nullable;

/** The snippets a person can use: list, add, change, remove. Those of others look like nothing. */
@Singleton
public class Snippets {

    private static final String SUBJECT = "snippet";

    private final EntityManager entities;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public Snippets(EntityManager entities, Idempotency idempotency, AuditTrail trail, Acting acting, Clock clock) {
        this.entities = entities;
        this.idempotency = idempotency;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /** A snippet as it was typed; null is the same as empty. */
    public record Form(@Nullable String name, @Nullable String words) {

        private Form understood() {
            Text text = new Text();
            String shortName = text.needed("name", name, "a short name", 40);
            if (shortName.indexOf('\n') >= 0 || shortName.indexOf('\t') >= 0) {
                text.problem("name", "Write this in one line.");
            }
            String all = text.needed("words", words, "the text to put in", 2_000);
            text.orThrow();
            return new Form(shortName, all);
        }
    }

    /** The person's own and those of the clinic, in the order of their names. */
    @Transactional
    @Requires(Privilege.USE_SNIPPETS)
    public List<Snippet> all() {
        Actor actor = acting.actor();
        return entities.createQuery(
                        "select s from Snippet s where s.clinicId = :clinic"
                                + " and (s.ownerId is null or s.ownerId = :me) order by lower(s.name), s.id",
                        SnippetRow.class)
                .setParameter("clinic", actor.clinicId())
                .setParameter("me", actor.clinicianId())
                .getResultStream()
                .map(SnippetRow::shown)
                .toList();
    }

    /**
     * One of them, to be changed.
     *
     * @throws Problem 404 when unknown or somebody else's, 403 for one of the clinic when the role may not change it
     */
    @Transactional
    @Requires(Privilege.USE_SNIPPETS)
    public Snippet read(UUID id) {
        return row(id).shown();
    }

    /**
     * Adds one of the person's own, or answers with the one an earlier request of the same key added.
     *
     * @throws Problem 400 with the fields to put right, 422 when the key was used for something else
     */
    @Transactional
    @Requires(Privilege.USE_SNIPPETS)
    public Snippet add(Form form, OnceKey once) {
        return added(form, acting.actor().clinicianId(), once);
    }

    /** The same for everybody of the clinic. */
    @Transactional
    @Requires(Privilege.CHANGE_CLINIC_SNIPPETS)
    public Snippet addForClinic(Form form, OnceKey once) {
        return added(form, null, once);
    }

    private Snippet added(Form form, @Nullable UUID owner, OnceKey once) {
        Form sent = form.understood();
        Actor actor = acting.actor();
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return row(claim.id()).shown();
        }
        SnippetRow row = new SnippetRow(
                actor.clinicId(),
                claim.id(),
                owner,
                String.valueOf(sent.name()),
                String.valueOf(sent.words()),
                mark(actor));
        entities.persist(row);
        entities.flush();
        record(SnippetsAction.SNIPPET_ADDED, row.shown());
        return row.shown();
    }

    /**
     * Changes name and words.
     *
     * @param version the version the caller has read
     * @throws Problem as {@link #read}; 400 with the fields to put right, 412 when somebody changed it since
     */
    @Transactional
    @Requires(Privilege.USE_SNIPPETS)
    public Snippet change(UUID id, long version, Form form) {
        SnippetRow row = row(id);
        Form sent = form.understood();
        current(row, version);
        row.change(String.valueOf(sent.name()), String.valueOf(sent.words()), mark(acting.actor()));
        record(SnippetsAction.SNIPPET_CHANGED, row.shown());
        return row.shown();
    }

    /**
     * Removes it for good.
     *
     * @throws Problem as {@link #read}; 412 when somebody changed it since
     */
    @Transactional
    @Requires(Privilege.USE_SNIPPETS)
    public void remove(UUID id, long version) {
        SnippetRow row = row(id);
        current(row, version);
        entities.remove(row);
        record(SnippetsAction.SNIPPET_REMOVED, row.shown());
    }

    private SnippetRow row(UUID id) {
        Actor actor = acting.actor();
        @Nullable
        SnippetRow row =
                entities.find(SnippetRow.class, new ClinicKey(actor.clinicId(), id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || (row.ownerId() != null && !actor.clinicianId().equals(row.ownerId()))) {
            throw Problem.notFound();
        }
        if (row.ownerId() == null && !actor.may(Privilege.CHANGE_CLINIC_SNIPPETS)) {
            throw Problem.of(CommonProblem.NOT_ALLOWED);
        }
        return row;
    }

    private static void current(SnippetRow row, long version) {
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
    }

    private SnippetRow.Mark mark(Actor actor) {
        return new SnippetRow.Mark(actor.clinicianId(), actor.name(), clock.instant());
    }

    private void record(SnippetsAction action, Snippet snippet) {
        trail.record(
                action,
                Subject.of(SUBJECT, snippet.id().toString()),
                Map.of("clinic", snippet.clinic(), "name", snippet.name(), "words", snippet.words()));
    }
}
