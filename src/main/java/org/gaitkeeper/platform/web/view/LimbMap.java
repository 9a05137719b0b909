package org.gaitkeeper.platform.web.view;

import java.util.Map;

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
