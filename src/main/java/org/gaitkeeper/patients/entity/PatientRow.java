package org.gaitkeeper.patients.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.patients.Allergy;
import org.gaitkeeper.patients.AllergyStatus;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Sex;
import org.gaitkeeper.platform.persistence.ClinicKey;

/**
 * A patient of a clinic. Registered once, changed in place under a version, never deleted; what a change replaced stands in
 * the trail.
 */
@Entity(name = "Patient")
@Table(name = "patient")
@IdClass(ClinicKey.class)
public class PatientRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "title")
    private String title;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "sex")
    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "phone")
    private String phone;

    @Column(name = "email")
    private String email;

    @Column(name = "address")
    private String address;

    @Column(name = "gp_name")
    private String gpName;

    @Column(name = "gp_practice")
    private String gpPractice;

    @Column(name = "allergy_status")
    @Enumerated(EnumType.STRING)
    private AllergyStatus allergyStatus;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(
            name = "patient_identifier",
            joinColumns = {
                @JoinColumn(name = "clinic_id", referencedColumnName = "clinic_id"),
                @JoinColumn(name = "patient_id", referencedColumnName = "id")
            })
    private List<IdentifierRow> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "allergy",
            joinColumns = {
                @JoinColumn(name = "clinic_id", referencedColumnName = "clinic_id"),
                @JoinColumn(name = "patient_id", referencedColumnName = "id")
            })
    private List<AllergyRow> allergies = new ArrayList<>();

    protected PatientRow() {}

    /** A patient registered now; what {@code facts} says of identifier, version and times is not looked at. */
    public PatientRow(UUID clinicId, UUID id, UUID createdBy, Patient facts, Instant now) {
        this.clinicId = clinicId;
        this.id = id;
        this.createdBy = createdBy;
        this.createdAt = now;
        fill(facts, now);
        takeIdentifiers(facts.identifiers());
        takeAllergies(facts.allergies(), now);
    }

    public long version() {
        return version;
    }

    /**
     * Takes over everything a form or a program may say about a patient; identifier, version and times of {@code facts} are
     * not looked at.
     */
    public void take(Patient facts, Instant now) {
        fill(facts, now);
        takeIdentifiers(facts.identifiers());
        takeAllergies(facts.allergies(), now);
    }

    private void fill(Patient facts, Instant now) {
        familyName = facts.familyName();
        givenName = facts.givenName();
        title = facts.title();
        birthDate = facts.birthDate();
        sex = facts.sex();
        phone = facts.phone();
        email = facts.email();
        address = facts.address();
        gpName = facts.gpName();
        gpPractice = facts.gpPractice();
        allergyStatus = facts.allergyStatus();
        updatedAt = now;
    }

    /** Rows that stay are left alone, so that no row is deleted and written again under the same key. */
    private void takeIdentifiers(List<Identifier> wanted) {
        List<Identifier> there = identifiers.stream().map(IdentifierRow::shown).toList();
        identifiers.removeIf(row -> !wanted.contains(row.shown()));
        wanted.stream()
                .filter(identifier -> !there.contains(identifier))
                .map(IdentifierRow::new)
                .forEach(identifiers::add);
    }

    private void takeAllergies(List<Allergy> wanted, Instant now) {
        List<Allergy> there = allergies.stream().map(AllergyRow::shown).toList();
        allergies.removeIf(row -> !wanted.contains(row.shown()));
        wanted.stream()
                .filter(allergy -> !there.contains(allergy))
                .map(allergy -> new AllergyRow(allergy, now))
                .forEach(allergies::add);
    }

    /** The patient as others see one. */
    public Patient shown() {
        return new Patient(
                id,
                version,
                familyName,
                givenName,
                title,
                birthDate,
                sex,
                identifiers.stream()
                        .map(IdentifierRow::shown)
                        .sorted(Comparator.comparing(Identifier::system).thenComparing(Identifier::value))
                        .toList(),
                phone,
                email,
                address,
                gpName,
                gpPractice,
                allergyStatus,
                allergies.stream()
                        .map(AllergyRow::shown)
                        .sorted(Comparator.comparing(Allergy::substance))
                        .toList(),
                createdAt,
                updatedAt);
    }
}
