package org.gaitkeeper.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Everything found wrong, so that one build names all of it. */
final class Faults {

    private final List<String> found = new ArrayList<>();

    void add(String file, String id, String what) {
        found.add(file + ": " + id + ": " + what);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new KnowledgeException(found.size() + " faults in the knowledge files:\n" + String.join("\n", found));
        }
    }
}
