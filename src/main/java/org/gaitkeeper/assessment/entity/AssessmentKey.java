package org.gaitkeeper.assessment.entity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clinic and the assessment: every row of a clinic is found under both. */
public class AssessmentKey implements Serializable {

    private @Nullable UUID clinicId;
    private @Nullable UUID id;

    /** For JPA. */
    public AssessmentKey() {}

    public AssessmentKey(UUID clinicId, UUID id) {
        this.clinicId = clinicId;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssessmentKey that
                && Objects.equals(clinicId, that.clinicId)
                && Objects.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clinicId, id);
    }
}
