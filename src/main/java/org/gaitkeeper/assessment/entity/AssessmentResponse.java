package org.gaitkeeper.assessment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.assessment.Conclusion;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.JsonTextConverter;

/** The clinician's conclusion about a stored result. Written once, with the signature. */
@Entity
@Table(name = "assessment_response")
@IdClass(ClinicKey.class)
public class AssessmentResponse {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "assessment_id")
    private UUID id;

    @Convert(converter = JsonTextConverter.class)
    @Column
    private String conditions;

    @Column
    private String other;

    @Column
    private String agreement;

    @Column
    private String reason;

    @Column(name = "reason_words")
    private String reasonWords;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_name")
    private String recordedName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column
    private byte[] digest;

    /** For JPA. */
    protected AssessmentResponse() {}

    /** What was concluded; {@code digest} is that of the conclusion and of the signed assessment, in hexadecimal digits. */
    public AssessmentResponse(Assessment assessment, Conclusion conclusion, String digest) {
        this.clinicId = assessment.clinicId();
        this.id = assessment.id();
        this.conditions = Json.text(conclusion.conditions());
        this.other = conclusion.other();
        this.agreement = conclusion.agreement().name();
        this.reason = conclusion.reason() == null ? "" : conclusion.reason().name();
        this.reasonWords = conclusion.reasonWords();
        this.recordedBy = conclusion.by();
        this.recordedName = conclusion.name();
        this.recordedAt = conclusion.at();
        this.digest = HexFormat.of().parseHex(digest);
    }

    /** What was concluded. */
    public Conclusion conclusion() {
        return new Conclusion(
                List.of(Json.stored(conditions, Conclusion.Named[].class)),
                other,
                Conclusion.Agreement.valueOf(agreement),
                reason.isEmpty() ? null : Conclusion.Reason.valueOf(reason),
                reasonWords,
                recordedBy,
                recordedName,
                recordedAt);
    }

    /** The digest as it was stored, 64 hexadecimal digits. */
    public String digest() {
        return HexFormat.of().formatHex(digest);
    }
}
