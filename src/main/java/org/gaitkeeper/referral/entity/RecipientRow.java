package org.gaitkeeper.referral.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.referral.Recipient;

/** One row of {@code recipient}. Changed in place; letters that were signed keep the address they were signed with. */
@Entity(name = "Recipient")
@Table(name = "recipient")
@IdClass(ClinicKey.class)
public class RecipientRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "name")
    private String name;

    @Column(name = "specialty")
    private String specialty;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "address")
    private String address;

    @Column(name = "phone")
    private String phone;

    @Column(name = "email")
    private String email;

    @Column(name = "language")
    private String language = Language.ENGLISH.tag();

    @Column(name = "active")
    private boolean active = true;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected RecipientRow() {}

    /** An entry made now. */
    public RecipientRow(UUID clinicId, UUID id, Recipient facts, Instant now) {
        this.clinicId = clinicId;
        this.id = id;
        this.createdAt = now;
        fill(facts, now);
    }

    /** Takes over everything but identifier, version and times. */
    public void take(Recipient facts, Instant now) {
        fill(facts, now);
    }

    private void fill(Recipient facts, Instant now) {
        name = facts.name();
        specialty = facts.specialty();
        organisation = facts.organisation();
        address = facts.address();
        phone = facts.phone();
        email = facts.email();
        language = facts.language();
        active = facts.active();
        updatedAt = now;
    }

    public long version() {
        return version;
    }

    /** The entry as others see it. */
    public Recipient shown() {
        return new Recipient(
                id, name, specialty, organisation, address, phone, email, language, active, version, updatedAt);
    }
}
