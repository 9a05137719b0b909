package org.gaitkeeper.differential;

import java.util.List;
import java.util.Set;

/**
 * The skin a nerve or root supplies.
 *
 * @param code stable, snake_case
 * @param name as shown
 * @param zones of the body map, on one side
 * @param check the movement or reflex that goes with it, empty when none
 * @param sources never empty
 */
public record Territory(String code, String name, Set<String> zones, String check, List<String> sources) {

    public Territory {
        zones = Set.copyOf(zones);
        sources = List.copyOf(sources);
    }
}
