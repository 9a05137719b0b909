package org.gaitkeeper.patients.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gaitkeeper.patients.Allergy;
import org.jspecify.annotations.Nullable;

/** One row of {@code allergy}. */
@Embeddable
public class AllergyRow {

    @Column(name = "id")
    private UUID id;

    @Column(name = "substance")
    private String substance;

    @Column(name = "reaction")
    private String reaction;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected AllergyRow() {}

    AllergyRow(UUID id, Allergy allergy, Instant recordedAt) {
        this.id = id;
        this.substance = allergy.substance();
        this.reaction = allergy.reaction();
        this.recordedAt = recordedAt;
    }

    Allergy shown() {
        return new Allergy(substance, reaction);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllergyRow row && id.equals(row.id) && recordedAt.equals(row.recordedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
