package org.gaitkeeper.patients.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.IdentifierSystem;
import org.jspecify.annotations.Nullable;

/** One row of {@code patient_identifier}. */
@Embeddable
public class IdentifierRow {

    @Column(name = "system")
    @Enumerated(EnumType.STRING)
    private IdentifierSystem system;

    @Column(name = "value")
    private String value;

    protected IdentifierRow() {}

    IdentifierRow(Identifier identifier) {
        this.system = identifier.system();
        this.value = identifier.value();
    }

    Identifier shown() {
        return new Identifier(system, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentifierRow row && system == row.system && value.equals(row.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(system, value);
    }
}
