package org.gaitkeeper.knowledge.scoring;

import java.util.List;
import java.util.stream.IntStream;
import org.gaitkeeper.differential.Band;

/**
 * A case and what the differential made of it.
 *
 * @param id of the case
 * @param placed every diagnosis once, best first
 * @param urgency in the words of the cases
 * @param redFlags ids of those raised, most urgent first
 * @param expected what the case was
 */
public record ScoredCase(String id, List<Placed> placed, String urgency, List<String> redFlags, Expected expected) {

    public ScoredCase {
        placed = List.copyOf(placed);
        redFlags = List.copyOf(redFlags);
    }

    /**
     * A diagnosis in the ranking.
     *
     * @param diagnosis code
     * @param band of the best condition that counts as it
     */
    public record Placed(String diagnosis, Band band) {}

    /** Diagnosis codes, best first. */
    public List<String> ranked() {
        return placed.stream().map(Placed::diagnosis).toList();
    }

    /** The diagnosis put first, empty when nothing was ranked. */
    String first() {
        return placed.isEmpty() ? "" : placed.get(0).diagnosis();
    }

    /** Place of the final diagnosis, from 1; 0 when it was not ranked. */
    int rank() {
        return ranked().indexOf(expected.diagnosis()) + 1;
    }

    /** Best place of the final or an acceptable diagnosis, from 1; 0 when none was ranked. */
    int softRank() {
        List<String> ranked = ranked();
        return IntStream.range(0, ranked.size())
                .filter(place -> ranked.get(place).equals(expected.diagnosis())
                        || expected.acceptable().contains(ranked.get(place)))
                .map(place -> place + 1)
                .findFirst()
                .orElse(0);
    }

    /** Whether the final diagnosis is among the first. */
    boolean within(int places) {
        return rank() >= 1 && rank() <= places;
    }

    /** Whether the final or an acceptable diagnosis is among the first. */
    boolean softlyWithin(int places) {
        return softRank() >= 1 && softRank() <= places;
    }

    boolean urgencyRight() {
        return expected.urgencies().contains(urgency);
    }

    /** The case could not wait and was told to. */
    public boolean unsafe() {
        return expected.hurried() && !Expected.HURRIED.contains(urgency);
    }

    /** The case could wait and was sent at once. */
    public boolean overTriage() {
        return expected.unhurried() && Expected.HURRIED.contains(urgency);
    }
}
