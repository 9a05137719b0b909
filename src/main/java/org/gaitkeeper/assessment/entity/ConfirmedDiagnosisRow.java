package org.gaitkeeper.assessment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import org.gaitkeeper.assessment.ConfirmedDiagnosis;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.OptionalUuidConverter;
import org.gaitkeeper.platform.persistence.UuidColumns;
import org.gaitkeeper.platform.time.ApproximateDay;
import org.jspecify.annotations.Nullable;

/** A confirmed diagnosis with how it stood in the stored result. Written once; a correction is a further row. */
@Entity(name = "ConfirmedDiagnosis")
@Table(name = "confirmed_diagnosis")
@IdClass(ClinicKey.class)
@Customizer(UuidColumns.class)
public class ConfirmedDiagnosisRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Column(name = "referral_id")
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID referralId;

    @Column(name = "condition_code")
    private String conditionCode;

    @Column(name = "condition_name")
    private String conditionName;

    @Column
    private String other;

    @Column
    private boolean withdrawn;

    @Column
    private String method;

    @Column(name = "method_words")
    private String methodWords;

    @Column(name = "confirmed_on")
    private String confirmedOn;

    @Column
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID corrects;

    @Column(name = "correction_reason")
    private String correctionReason;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_name")
    private String recordedName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column
    private @Nullable Integer place;

    @Column
    private String band;

    @Column
    private int led;

    @Column
    private int possible;

    @Column(name = "less_likely")
    private int lessLikely;

    @Column(name = "argued_against")
    private int arguedAgainst;

    @Column(name = "urgency_advised")
    private String urgencyAdvised;

    @Column(name = "urgency_needed")
    private String urgencyNeeded;

    /** For JPA. */
    protected ConfirmedDiagnosisRow() {}

    /**
     * How the diagnosis stood in the stored result.
     *
     * @param place 1 is first, 0 is not among its conditions; null when the result cannot be read
     * @param band empty when it has no place
     * @param led conditions in each band, as are the next three
     * @param advised name of the urgency of the result; empty when the result cannot be read
     * @param needed name of the urgency of the diagnosis; empty when the knowledge does not say
     */
    public record Standing(
            @Nullable Integer place,
            String band,
            int led,
            int possible,
            int lessLikely,
            int arguedAgainst,
            String advised,
            String needed) {}

    /** A new entry; {@code coded} tells whether the diagnosis is a condition of the knowledge or free words. */
    public ConfirmedDiagnosisRow(Assessment assessment, ConfirmedDiagnosis told, Standing standing) {
        boolean coded = !told.code().isEmpty();
        this.clinicId = assessment.clinicId();
        this.id = told.id();
        this.patientId = assessment.patientId();
        this.assessmentId = assessment.id();
        this.referralId = told.letterId();
        this.conditionCode = told.code();
        this.conditionName = coded ? told.diagnosis() : "";
        this.other = coded ? "" : told.diagnosis();
        this.withdrawn = told.withdrawn();
        this.method = told.method().name();
        this.methodWords = told.methodWords();
        this.confirmedOn = told.on().iso();
        this.corrects = told.corrects();
        this.correctionReason = told.correctionReason();
        this.recordedBy = told.by();
        this.recordedName = told.name();
        this.recordedAt = told.at();
        this.place = standing.place();
        this.band = standing.band();
        this.led = standing.led();
        this.possible = standing.possible();
        this.lessLikely = standing.lessLikely();
        this.arguedAgainst = standing.arguedAgainst();
        this.urgencyAdvised = standing.advised();
        this.urgencyNeeded = standing.needed();
    }

    /** What was told. */
    public ConfirmedDiagnosis shown() {
        return new ConfirmedDiagnosis(
                id,
                assessmentId,
                referralId,
                conditionCode,
                conditionCode.isEmpty() ? other : conditionName,
                ConfirmedDiagnosis.Method.valueOf(method),
                methodWords,
                new ApproximateDay(confirmedOn),
                corrects,
                correctionReason,
                withdrawn,
                recordedBy,
                recordedName,
                recordedAt);
    }
}
