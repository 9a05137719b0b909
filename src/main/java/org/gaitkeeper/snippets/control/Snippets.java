package org.gaitkeeper.snippets.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** What can be typed after a semicolon on any keyboard. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,30}");

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
            String shortName = text.needed("name", name, t("a short name"), 30)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", "-");
            if (!shortName.isEmpty() && !NAME.matcher(shortName).matches()) {
                text.problem(
                        "name", t("Write the name in letters without accents, digits and hyphens, such as gait-even."));
            }
            String all = text.needed("words", words, t("the text to put in"), 2_000);
            text.orThrow();
            return new Form(shortName, all);
        }
    }

    /** The person's own and those of the clinic, in the order of their names. */
    @Transactional
    @Requires(Privilege.USE_SNIPPETS)
    public List<Snippet> all() {
        return rows().map(SnippetRow::shown).toList();
    }

    private Stream<SnippetRow> rows() {
        Actor actor = acting.actor();
        return entities.createQuery(
                        "select s from Snippet s where s.clinicId = :clinic"
                                + " and (s.ownerId is null or s.ownerId = :me) order by s.name, s.id",
                        SnippetRow.class)
                .setParameter("clinic", actor.clinicId())
                .setParameter("me", actor.clinicianId())
                .getResultStream();
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
        freeName(String.valueOf(sent.name()), owner, null);
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
        freeName(String.valueOf(sent.name()), row.ownerId(), id);
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

    /** Two of one name in one list could not be told apart. */
    private void freeName(String name, @Nullable UUID owner, @Nullable UUID except) {
        boolean taken = rows().anyMatch(row -> Objects.equals(row.ownerId(), owner)
                && !row.id().equals(except)
                && row.shown().name().equals(name));
        if (taken) {
            throw Problem.field("name", t("There is a snippet of this name already. Choose another name."));
        }
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
