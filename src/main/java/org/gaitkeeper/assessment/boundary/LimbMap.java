package org.gaitkeeper.assessment.boundary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Value.Area;

/**
 * What is marked on the drawing of one limb. The drawing repeats the list of areas for the eye; the list is the control.
 *
 * @param left whether it is the left limb, drawn as the mirror image of the right
 * @param letters of what is felt, by area; empty letters where only the place was given, no entry where nothing was
 * @param scores how bad it is, 0 to 10, by area; no entry where that was not said
 */
public record LimbMap(boolean left, Map<String, String> letters, Map<String, Integer> scores) {

    public LimbMap {
        letters = Map.copyOf(letters);
        scores = Map.copyOf(scores);
    }

    /** The outlines of a limb with nothing marked. */
    static LimbMap blank(Side side) {
        return new LimbMap(side == Side.LEFT, Map.of(), Map.of());
    }

    /** The map of these areas, each as {@code zone}, {@code zone:mark} or {@code zone:score}. */
    static LimbMap of(Side side, Collection<String> parts) {
        Map<String, String> letters = new HashMap<>();
        Map<String, Integer> scores = new HashMap<>();
        parts.stream().sorted().map(Area::parse).forEach(area -> {
            area.score().ifPresent(score -> scores.put(area.zone(), score));
            letters.merge(area.zone(), area.score().isPresent() ? "" : area.mark(), String::concat);
        });
        return new LimbMap(side == Side.LEFT, letters, scores);
    }

    /** Whether the area is marked. */
    public boolean has(String zone) {
        return letters.containsKey(zone);
    }

    /** Letters of what is felt in the area, in alphabetical order; empty when only the place was given, or nothing. */
    public String letters(String zone) {
        return letters.getOrDefault(zone, "");
    }

    /** What is written on the area: its letters, then how bad it is. */
    public String written(String zone) {
        return letters(zone) + (scores.containsKey(zone) ? scores.get(zone) : "");
    }

    /** The pattern of the area: that of its first letter; none without a letter. */
    public String pattern(String zone) {
        String felt = letters(zone);
        return felt.isEmpty() ? "none" : "url(#felt-" + felt.charAt(0) + ")";
    }

    /** The transform that puts a shape of the right limb where it belongs, in a view of this width. */
    public String placed(int width) {
        return left ? "translate(" + width + ") scale(-1 1)" : "translate(0)";
    }

    /** The place of a letter across a view of this width. */
    public String across(int width, double x) {
        return String.valueOf(left ? width - x : x);
    }
}
