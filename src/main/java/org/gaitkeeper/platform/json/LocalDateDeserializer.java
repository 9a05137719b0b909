package org.gaitkeeper.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads an ISO date such as {@code 1988-03-02}. */
class LocalDateDeserializer extends StdDeserializer<LocalDate> {

    LocalDateDeserializer() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            return LocalDate.parse(parser.getText());
        } catch (DateTimeException notADate) {
            return (LocalDate) context.handleWeirdStringValue(
                    LocalDate.class, "…", "Write the date as year-month-day, for example 1988-03-02.");
        }
    }
}
