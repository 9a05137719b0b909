package org.gaitkeeper.patients.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.gaitkeeper.patients.Allergy;
import org.gaitkeeper.platform.persistence.InstantConverter;
import org.jspecify.annotations.Nullable;

/** One row of {@code allergy}. */
@Embeddable
public class AllergyRow {

    @Column(name = "substance")
    private String substance;

    @Column(name = "reaction")
    private String reaction;

    /** Named here because EclipseLink does not apply converters by type inside an embeddable. */
    @Column(name = "recorded_at")
    @Convert(converter = InstantConverter.class)
    private Instant recordedAt;

    protected AllergyRow() {}

    AllergyRow(Allergy allergy, Instant recordedAt) {
        this.substance = allergy.substance();
        this.reaction = allergy.reaction();
        this.recordedAt = recordedAt;
    }

    Allergy shown() {
        return new Allergy(substance, reaction);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllergyRow row && shown().equals(row.shown()) && recordedAt.equals(row.recordedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(substance, reaction);
    }
}
