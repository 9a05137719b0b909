package org.gaitkeeper.knowledge.entity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of an adoption: the clinic, and the place in its history. JPA wants a class with these fields. */
public class AdoptionKey implements Serializable {

    private @Nullable UUID clinicId;
    private long number;

    protected AdoptionKey() {}

    public AdoptionKey(UUID clinicId, long number) {
        this.clinicId = clinicId;
        this.number = number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdoptionKey key && Objects.equals(clinicId, key.clinicId) && number == key.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(clinicId, number);
    }
}
