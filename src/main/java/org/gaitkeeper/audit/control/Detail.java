package org.gaitkeeper.audit.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gaitkeeper.audit.chain.Entry;
import org.gaitkeeper.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** The detail of an event as JSON. It never fails: a text that could not be stored is made inert, a long one is cut. */
public final class Detail {

    /** Longest text kept, in characters (UTF-16); the record itself holds the whole. */
    static final int MAX_TEXT = 2_000;

    /** Deepest nesting kept; what lies deeper is written as text. */
    private static final int MAX_DEPTH = 8;

    private Detail() {}

    /** A JSON object with the entries in the order of their names. */
    public static String json(Map<String, ?> detail) {
        return Json.text(map(detail, 0));
    }

    private static @Nullable Object plain(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof Map<?, ?> map && depth < MAX_DEPTH) {
            return map(map, depth);
        }
        if (value instanceof Collection<?> list && depth < MAX_DEPTH) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(plain(item, depth + 1)));
            return plain;
        }
        return Entry.inert(value.toString(), MAX_TEXT);
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        map.forEach(
                (key, value) -> plain.put(Entry.inert(String.valueOf(key), Entry.MAX_SHORT), plain(value, depth + 1)));
        return plain;
    }
}
