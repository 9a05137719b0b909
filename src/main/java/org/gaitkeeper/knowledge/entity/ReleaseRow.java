package org.gaitkeeper.knowledge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gaitkeeper.knowledge.Release;

/** A release with its exact files. Belongs to no clinic; written by the owner of the schema, read here. */
@Entity
@Table(name = "knowledge_release")
public class ReleaseRow {

    @Id
    private String sha256;

    @Column
    private String number;

    @Column
    private String files;

    @Column(name = "registered_at")
    private Instant registeredAt;

    /** For JPA. */
    protected ReleaseRow() {}

    /** The release without its files. */
    public Release shown() {
        return new Release(sha256, number, registeredAt);
    }

    /** Its files, as {@link org.gaitkeeper.knowledge.KnowledgeFiles#json()} wrote them. */
    public String files() {
        return files;
    }
}
