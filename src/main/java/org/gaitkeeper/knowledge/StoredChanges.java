package org.gaitkeeper.knowledge;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.platform.json.Json;

/**
 * The changes of a clinic as they are stored, in the order of codes so that the same changes are the same text.
 *
 * @param claimsOff ids of claims switched off
 * @param destinations who to send to instead, by code of the condition or id of the red flag
 */
public record StoredChanges(List<String> claimsOff, SortedMap<String, String> destinations) {

    /** As JSON text. */
    public static String json(LocalChanges changes) {
        return Json.text(new StoredChanges(
                List.copyOf(new TreeSet<>(changes.claimsOff())), new TreeMap<>(changes.destinations())));
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalStateException when the text is damaged
     */
    public static LocalChanges read(String json) {
        StoredChanges stored = Json.stored(json, StoredChanges.class);
        return new LocalChanges(new TreeSet<>(stored.claimsOff()), new TreeMap<>(stored.destinations()));
    }
}
