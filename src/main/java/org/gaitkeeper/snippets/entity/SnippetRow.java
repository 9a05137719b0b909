package org.gaitkeeper.snippets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.OptionalUuidConverter;
import org.gaitkeeper.platform.persistence.UuidColumns;
import org.gaitkeeper.snippets.Snippet;
import org.jspecify.annotations.Nullable;

/** One row of {@code snippet}. Changed in place, and removed for good. */
@Entity(name = "Snippet")
@Table(name = "snippet")
@IdClass(ClinicKey.class)
@Customizer(UuidColumns.class)
public class SnippetRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    private UUID id;

    /** Null for one of the whole clinic. */
    @Column(name = "owner_id")
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID ownerId;

    @Column
    private String name;

    @Column
    private String words;

    @Column
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_name")
    private String changedName;

    /** For JPA. */
    protected SnippetRow() {}

    /** Who changed it, and when. */
    public record Mark(UUID by, String name, Instant at) {}

    /** A new one, version 1. */
    public SnippetRow(UUID clinicId, UUID id, @Nullable UUID ownerId, String name, String words, Mark mark) {
        this.clinicId = clinicId;
        this.id = id;
        this.ownerId = ownerId;
        this.name = name;
        this.words = words;
        this.version = 1;
        mark(mark);
    }

    /** Says something else from now on. */
    public void change(String newName, String newWords, Mark mark) {
        this.name = newName;
        this.words = newWords;
        this.version++;
        mark(mark);
    }

    private void mark(Mark mark) {
        this.changedAt = mark.at();
        this.changedBy = mark.by();
        this.changedName = mark.name();
    }

    public UUID id() {
        return id;
    }

    /** Whose it is; null for one of the whole clinic. */
    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public long version() {
        return version;
    }

    /** The snippet as it is read. */
    public Snippet shown() {
        return new Snippet(id, ownerId == null, name, words, version);
    }
}
