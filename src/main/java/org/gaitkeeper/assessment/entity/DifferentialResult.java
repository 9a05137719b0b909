package org.gaitkeeper.assessment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.platform.persistence.ClinicKey;

/** The differential a clinician saw when signing, byte for byte. Written once. */
@Entity
@Table(name = "differential_result")
@IdClass(ClinicKey.class)
public class DifferentialResult {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "assessment_id")
    private UUID id;

    @Column(name = "knowledge_version")
    private String knowledgeVersion;

    @Column(name = "knowledge_hash")
    private String knowledgeHash;

    @Column(name = "engine_version")
    private String engineVersion;

    @Column
    private String result;

    @Column
    private byte[] digest;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected DifferentialResult() {}

    /** The result of an assessment; {@code digest} is the SHA-256 of the text in UTF-8. */
    public DifferentialResult(Assessment assessment, Stored stored, byte[] digest, Instant createdAt) {
        this.clinicId = assessment.clinicId();
        this.id = assessment.id();
        this.knowledgeVersion = stored.knowledgeVersion();
        this.knowledgeHash = stored.knowledgeHash();
        this.engineVersion = stored.engineVersion();
        this.result = stored.text();
        this.digest = digest;
        this.createdAt = createdAt;
    }

    /** What was stored. */
    public Stored stored() {
        return new Stored(knowledgeVersion, knowledgeHash, engineVersion, result);
    }

    /**
     * A differential as text, with what made it.
     *
     * @param knowledgeVersion as released
     * @param knowledgeHash SHA-256 of the knowledge, hexadecimal
     * @param engineVersion of the rules
     * @param text the differential as JSON
     */
    public record Stored(String knowledgeVersion, String knowledgeHash, String engineVersion, String text) {}
}
