package org.gaitkeeper.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.gaitkeeper.platform.problem.Text;

/** Reads text and refuses characters that no database column and no letter can hold. */
class TextDeserializer extends StdDeserializer<String> {

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!Text.storable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "…", Text.NOT_STORABLE);
        }
        return text;
    }
}
