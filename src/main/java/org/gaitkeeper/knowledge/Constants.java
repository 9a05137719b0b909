package org.gaitkeeper.knowledge;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How knowledge files write constants of the code. */
final class Constants {

    private Constants() {}

    /** Constants by their names in lower case. */
    static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return words;
    }
}
