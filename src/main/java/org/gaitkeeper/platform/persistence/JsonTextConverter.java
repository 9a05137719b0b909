package org.gaitkeeper.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** A {@code jsonb} column seen as JSON text; what the text means is the feature's business. */
@Converter
public class JsonTextConverter implements AttributeConverter<String, Object> {

    /** A null is sent as a null of the column's type: EclipseLink alone would send it as text, which PostgreSQL refuses. */
    @Override
    public Object convertToDatabaseColumn(@Nullable String json) {
        try {
            PGobject column = new PGobject();
            column.setType("jsonb");
            column.setValue(json);
            return column;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : column.toString();
    }
}
