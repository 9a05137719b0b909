package org.gaitkeeper.referral.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
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
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.referral.Recipient;
import org.gaitkeeper.referral.ReferralAction;
import org.gaitkeeper.referral.entity.RecipientRow;
import org.jspecify.annotations.Nullable;

/** The clinic's address book: find, add, change. An entry is never deleted, only taken out of use. */
@Singleton
public class Recipients {

    private static final String SUBJECT = "recipient";

    private final EntityManager entities;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public Recipients(EntityManager entities, Idempotency idempotency, AuditTrail trail, Acting acting, Clock clock) {
        this.entities = entities;
        this.idempotency = idempotency;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Entries whose name, specialty or organisation holds the words, in the order of names; entries out of use come too.
     *
     * @param words empty for all
     * @param after last entry of the page before; null for the first page
     * @param limit most entries to give, 1 to 200
     * @throws Problem 400 when the words are too long or {@code after} is no entry of the clinic
     */
    @Transactional
    @Requires(Privilege.FIND_RECIPIENT)
    public Items<Recipient> list(@Nullable String words, @Nullable UUID after, int limit) {
        Text text = new Text();
        String wanted = text.optional("q", words, 100);
        text.orThrow();
        UUID clinic = acting.actor().clinicId();
        Query query = entities.createNativeQuery(
                "select r.* from recipient r where r.clinic_id = ?1"
                        + " and (?2 = '' or search_key(r.name || ' ' || r.specialty || ' ' || r.organisation)"
                        + " like '%' || replace(replace(replace(search_key(?2), '\\', '\\\\'), '%', '\\%'), '_', '\\_')"
                        + " || '%')"
                        + (after == null ? "" : " and (r.name_key, r.id) > (?3, ?4)")
                        + " order by r.name_key, r.id limit " + (limit + 1),
                RecipientRow.class);
        query.setParameter(1, clinic).setParameter(2, wanted);
        if (after != null) {
            query.setParameter(3, nameKey(clinic, after)).setParameter(4, after);
        }
        List<Recipient> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            found.add(((RecipientRow) row).shown());
        }
        Items<Recipient> page = Items.page(found, limit, Recipient::id);
        trail.record(
                ReferralAction.RECIPIENTS_LISTED,
                Subject.of(SUBJECT, "search"),
                Map.of("found", page.items().size()));
        return page;
    }

    private Object nameKey(UUID clinic, UUID after) {
        List<?> keys = entities.createNativeQuery(
                        "select r.name_key from recipient r where r.clinic_id = ?1 and r.id = ?2")
                .setParameter(1, clinic)
                .setParameter(2, after)
                .getResultList();
        if (keys.isEmpty()) {
            throw Paging.badCursor();
        }
        return keys.get(0);
    }

    /**
     * One entry.
     *
     * @throws Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.FIND_RECIPIENT)
    public Recipient read(UUID id) {
        Recipient found = row(id, LockModeType.NONE).shown();
        trail.record(ReferralAction.RECIPIENT_READ, Subject.of(SUBJECT, id.toString()), Map.of());
        return found;
    }

    /**
     * Adds an entry, or answers with the one an earlier request of the same key added.
     *
     * @throws Problem 400 with the fields to put right, 422 when the key was used for something else
     */
    @Transactional
    @Requires(Privilege.CHANGE_RECIPIENT)
    public Recipient add(RecipientForm form, OnceKey once) {
        Recipient facts = form.understood();
        Actor actor = acting.actor();
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return row(claim.id(), LockModeType.NONE).shown();
        }
        RecipientRow row = new RecipientRow(actor.clinicId(), claim.id(), facts, clock.instant());
        entities.persist(row);
        entities.flush();
        trail.record(
                ReferralAction.RECIPIENT_ADDED,
                Subject.of(SUBJECT, claim.id().toString()),
                Map.of("name", facts.name(), "specialty", facts.specialty()));
        return row.shown();
    }

    /**
     * Replaces everything said about an entry.
     *
     * @param version the version the caller has read
     * @throws Problem 400 with the fields to put right, 404 when unknown, 412 when somebody changed it since
     */
    @Transactional
    @Requires(Privilege.CHANGE_RECIPIENT)
    public Recipient change(UUID id, long version, RecipientForm form) {
        Recipient facts = form.understood();
        RecipientRow row = row(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
        Recipient before = row.shown();
        row.take(facts, clock.instant());
        entities.flush();
        trail.record(
                ReferralAction.RECIPIENT_CHANGED,
                Subject.of(SUBJECT, id.toString()),
                Map.of(
                        "old",
                        before.line() + "; " + before.address() + "; " + before.language(),
                        "new",
                        facts.line() + "; " + facts.address() + "; " + facts.language()));
        return row.shown();
    }

    private RecipientRow row(UUID id, LockModeType lock) {
        @Nullable
        RecipientRow row =
                entities.find(RecipientRow.class, new ClinicKey(acting.actor().clinicId(), id), lock);
        if (row == null) {
            throw Problem.notFound();
        }
        return row;
    }

    /** The entry for a letter, inside the transaction of the caller, which records it. */
    Recipient find(UUID id) {
        return row(id, LockModeType.NONE).shown();
    }
}
