package org.gaitkeeper.differential;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Value;

/** The zones drawn, by side, over all phases. */
final class BodyMap {

    /** Nobody drew. */
    static final BodyMap BLANK = new BodyMap();

    private final Map<Side, Set<String>> drawn = new EnumMap<>(Side.class);
    private boolean known;

    private BodyMap() {}

    static BodyMap read(List<String> maps, Answers answers) {
        BodyMap map = new BodyMap();
        for (String finding : maps) {
            for (Answer answer : answers.to(finding)) {
                map.known |= answer.status().known();
                if (answer.value() instanceof Value.Zones zones) {
                    map.drawn
                            .computeIfAbsent(answer.side(), side -> new TreeSet<>())
                            .addAll(zones.zones());
                }
            }
        }
        return map;
    }

    /** Whether anybody drew, or said there was nothing to draw. */
    boolean known() {
        return known;
    }

    /** Sides with at least one zone. */
    Set<Side> sides() {
        return drawn.keySet();
    }

    /** Number of zones drawn on a side that has some. */
    int size(Side side) {
        return drawn.getOrDefault(side, Set.of()).size();
    }

    /** Zones drawn that belong to the territory. */
    int shared(Territory territory, Side side) {
        int shared = 0;
        for (String zone : drawn.getOrDefault(side, Set.of())) {
            if (territory.zones().contains(zone)) {
                shared++;
            }
        }
        return shared;
    }

    /** Dice coefficient, 0 to 1. */
    double overlap(Territory territory, Side side) {
        return overlap(territory, side, shared(territory, side));
    }

    /** The same when so many zones are known to be shared. */
    double overlap(Territory territory, Side side, int shared) {
        return 2.0 * shared / (size(side) + territory.zones().size());
    }
}
