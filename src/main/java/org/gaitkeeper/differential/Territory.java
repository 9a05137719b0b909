package org.gaitkeeper.differential;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Speech;
import org.gaitkeeper.findings.ValueType;

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
        zones = Collections.unmodifiableSet(new HashSet<>(zones));
        sources = List.copyOf(sources);
    }

    Territory in(Speech speech) {
        return new Territory(code, speech.said(name), zones, speech.said(check), sources);
    }

    /** Codes of the findings whose zones are those of territories; other maps, such as test points, do not count. */
    public static List<String> maps(Catalogue catalogue, Collection<Territory> territories) {
        return catalogue.all().stream()
                .filter(finding -> finding.type() == ValueType.ZONES)
                .filter(finding -> finding.options().stream().anyMatch(option -> territories.stream()
                        .anyMatch(territory -> territory.zones().contains(option.code()))))
                .map(Finding::code)
                .toList();
    }
}
