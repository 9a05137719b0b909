package org.gaitkeeper.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.findings.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * The value of an answer as JSON: a text for a choice, grade or words, a number for a quantity, a list of texts for
 * several options or areas ({@code zone}, {@code zone:mark} or {@code zone:score}), null for none.
 */
public final class ValueJson {

    /** More parts than any finding has options for. */
    private static final int MOST_PARTS = 1_000;
    /** Digits before or after the point beyond which a number is no measurement and costly to write out. */
    private static final int MOST_DIGITS = 30;

    private ValueJson() {}

    /** The value as JSON; null for none. */
    public static @Nullable JsonNode write(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Value.Quantity quantity) {
            return DecimalNode.valueOf(new BigDecimal(quantity.amount().toPlainString()));
        }
        if (value instanceof Value.Several || value instanceof Value.Zones) {
            ArrayNode parts = JsonNodeFactory.instance.arrayNode();
            value.parts().forEach(parts::add);
            return parts;
        }
        return TextNode.valueOf(value.parts().get(0));
    }

    /**
     * The parts of a value somebody sent, as {@link org.gaitkeeper.findings.AnswerForm} takes them.
     *
     * @return empty when it is neither a text, a number of reasonable length, a list of texts, nor null
     */
    public static Optional<List<String>> parts(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull() || sent.isMissingNode()) {
            return Optional.of(List.of());
        }
        if (sent.isTextual()) {
            return Optional.of(List.of(sent.textValue()));
        }
        if (sent.isNumber()) {
            BigDecimal number = sent.decimalValue();
            return Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS
                    ? Optional.empty()
                    : Optional.of(List.of(number.toPlainString()));
        }
        if (!sent.isArray() || sent.size() > MOST_PARTS) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode part : sent) {
            if (!part.isTextual()) {
                return Optional.empty();
            }
            parts.add(part.textValue());
        }
        return Optional.of(parts);
    }

    /** Reads what {@link #write} wrote; a finding the catalogue no longer knows is read by the shape of its value. */
    public static @Nullable Value stored(@Nullable JsonNode value, @Nullable ValueType type) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return new Value.Quantity(value.decimalValue());
        }
        List<String> parts = parts(value).orElseThrow(() -> new IllegalStateException("A stored value is damaged."));
        if (value.isArray()) {
            return type == ValueType.ZONES
                    ? new Value.Zones(parts.stream().map(Value.Area::parse).toList())
                    : new Value.Several(parts);
        }
        return type == ValueType.TEXT ? new Value.Text(parts.get(0)) : new Value.Choice(parts.get(0));
    }
}
