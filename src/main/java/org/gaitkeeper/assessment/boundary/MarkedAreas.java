package org.gaitkeeper.assessment.boundary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Value.Area;
import org.gaitkeeper.platform.web.view.LimbMap;

/** Answers that name areas, as a drawing. */
final class MarkedAreas {

    private MarkedAreas() {}

    /** The outlines of a limb with nothing marked. */
    static LimbMap none(Side side) {
        return of(side, List.of());
    }

    /** The drawing of these areas, each as {@code zone} or {@code zone:mark}. */
    static LimbMap of(Side side, Collection<String> parts) {
        Map<String, String> letters = new HashMap<>();
        parts.stream()
                .sorted()
                .map(Area::parse)
                .forEach(area -> letters.merge(area.zone(), area.mark(), String::concat));
        return new LimbMap(side == Side.LEFT, letters);
    }
}
