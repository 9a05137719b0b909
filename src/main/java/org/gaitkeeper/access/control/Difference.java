package org.gaitkeeper.access.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that a change would make otherwise.
 *
 * @param name stable, for the trail
 * @param label as shown
 * @param before in words; empty for nothing
 * @param after in words; empty for nothing
 */
public record Difference(String name, String label, String before, String after) {

    /** Gathers what differs, in order. */
    static final class Found {

        private final List<Difference> all = new ArrayList<>();

        Found compare(String name, String label, String before, String after) {
            if (!before.equals(after)) {
                all.add(new Difference(name, t(label), before, after));
            }
            return this;
        }

        List<Difference> all() {
            return List.copyOf(all);
        }
    }

    /** The same for the trail, with the reason. */
    static Map<String, Object> detail(List<Difference> differences, String reason) {
        Map<String, Object> detail = new LinkedHashMap<>();
        differences.forEach(one -> detail.put(one.name(), Map.of("old", one.before(), "new", one.after())));
        detail.put("reason", reason);
        return detail;
    }
}
