package org.gaitkeeper.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a knowledge file. Every fault is noted and answered with something harmless, so that reading goes on;
 * keys nobody asked for are faults too, because a misspelt key would otherwise be silence.
 */
final class Entry {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private final Faults faults;
    private final String file;
    private final String id;
    private final Map<String, Object> content;
    private final Set<String> read = new HashSet<>();

    Entry(Faults faults, String file, String id, @Nullable Object content) {
        this.faults = faults;
        this.file = file;
        this.id = id;
        this.content = map(content);
    }

    /** An entry known by the value of one of its own keys. */
    static Entry keyed(Faults faults, String file, String key, @Nullable Object content) {
        String id = content instanceof Map<?, ?> map && map.get(key) != null ? String.valueOf(map.get(key)) : "?";
        return new Entry(faults, file, id, content);
    }

    private Map<String, Object> map(@Nullable Object given) {
        Map<String, Object> copy = new TreeMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    copy.put(String.valueOf(key), value);
                }
            });
        } else {
            fault("must be a mapping");
        }
        return copy;
    }

    String id() {
        return id;
    }

    void fault(String what) {
        faults.add(file, id, what);
    }

    boolean has(String key) {
        return content.containsKey(key);
    }

    @Nullable
    Object raw(String key) {
        read.add(key);
        return content.get(key);
    }

    /** A text that must be there. */
    String text(String key) {
        String text = text(key, "");
        if (text.isEmpty()) {
            fault(key + " is missing");
        }
        return text;
    }

    String text(String key, String fallback) {
        Object value = raw(key);
        if (value instanceof Map || value instanceof List) {
            fault(key + " must be one text");
            return fallback;
        }
        return value == null ? fallback : String.valueOf(value).strip();
    }

    /** A list of texts; empty when it is not there. */
    List<String> texts(String key) {
        Object value = raw(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        fault(key + " must be a list");
        return List.of();
    }

    /** A list of texts that must hold at least one. */
    List<String> someTexts(String key) {
        List<String> texts = texts(key);
        if (texts.isEmpty()) {
            fault(key + " is missing");
        }
        return texts;
    }

    boolean flag(String key) {
        Object value = raw(key);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        fault(key + " must be true or false");
        return false;
    }

    @Nullable
    BigDecimal number(String key) {
        Object value = raw(key);
        if (value == null) {
            return null;
        }
        String numeral = String.valueOf(value);
        if (NUMBER.matcher(numeral).matches()) {
            return new BigDecimal(numeral);
        }
        fault(key + " must be a number");
        return null;
    }

    BigDecimal number(String key, BigDecimal fallback) {
        BigDecimal number = number(key);
        return number == null ? fallback : number;
    }

    /** A number that must be there and lie within the bounds. */
    double within(String key, double least, double most) {
        BigDecimal number = number(key);
        if (number == null) {
            fault(key + " is missing");
            return least;
        }
        double value = number.doubleValue();
        if (value < least || value > most) {
            fault(key + " must be from " + least + " to " + most);
        }
        return value;
    }

    /** One of a few words; the first of the table stands in for a wrong one. */
    <T> T word(String key, Map<String, T> words, String fallback) {
        String given = text(key, fallback);
        T meaning = words.get(given);
        if (meaning == null) {
            fault(key + " must be one of " + words.keySet());
            return words.values().iterator().next();
        }
        return meaning;
    }

    /** The mapping under a key; an empty one when it is not there. */
    Entry entry(String key) {
        Object value = raw(key);
        return new Entry(faults, file, id, value == null ? Map.of() : value);
    }

    /** The mappings under a key, known by one of their own keys; empty when there are none. */
    List<Entry> entries(String key, String idKey) {
        return list(key).stream().map(item -> keyed(faults, file, idKey, item)).toList();
    }

    List<Object> list(String key) {
        Object value = raw(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        fault(key + " must be a list");
        return List.of();
    }

    /** The keys, sorted; reading them all counts as having asked for them. */
    List<String> keys() {
        read.addAll(content.keySet());
        return List.copyOf(content.keySet());
    }

    /** To be called when everything was read. */
    void done() {
        content.keySet().stream().filter(key -> !read.contains(key)).forEach(key -> fault("has an unknown key " + key));
    }
}
