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

    /** The drawing of these areas, each as {@code zone}, {@code zone:mark} or {@code zone:score}. */
    static LimbMap of(Side side, Collection<String> parts) {
        Map<String, String> letters = new HashMap<>();
        Map<String, Integer> scores = new HashMap<>();
        parts.stream().sorted().map(Area::parse).forEach(area -> {
            area.score().ifPresent(score -> scores.put(area.zone(), score));
            letters.merge(area.zone(), area.score().isPresent() ? "" : area.mark(), String::concat);
        });
        return new LimbMap(side == Side.LEFT, letters, scores);
    }
}
