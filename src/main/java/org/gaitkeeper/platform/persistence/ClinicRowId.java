package org.gaitkeeper.platform.persistence;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of every clinic-owned row: the clinic first, so that a row of another clinic can be neither found nor referred to
 * by its id alone. Use as {@code @IdClass}; the entity's key fields are named {@code clinicId} and {@code id}.
 */
public class ClinicRowId implements Serializable {

    private @Nullable UUID clinicId;
    private @Nullable UUID id;

    /** For JPA. */
    public ClinicRowId() {}

    public ClinicRowId(UUID clinicId, UUID id) {
        this.clinicId = clinicId;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClinicRowId that
                && Objects.equals(clinicId, that.clinicId)
                && Objects.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clinicId, id);
    }
}
