package org.gaitkeeper.platform.persistence;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a row that belongs to a clinic; the {@code @IdClass} of such entities. JPA wants a class with these fields. */
public class ClinicKey implements Serializable {

    private @Nullable UUID clinicId;
    private @Nullable UUID id;

    protected ClinicKey() {}

    public ClinicKey(UUID clinicId, UUID id) {
        this.clinicId = clinicId;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClinicKey key && Objects.equals(clinicId, key.clinicId) && Objects.equals(id, key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clinicId, id);
    }
}
