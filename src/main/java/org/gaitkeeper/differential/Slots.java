package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where claims meet: a <em>slot</em> is one condition and one cluster, and of all claims in it only the strongest counts.
 * Slots of one condition stand together. An <em>entry</em> is one claim in one slot, with what it weighs there; entries of
 * one slot stand together, in the order of the knowledge.
 */
final class Slots {

    private final int[] conditions;
    private final int[] groups;
    private final int[] firstOf;
    private final int[] entries;
    private final int[] claims;
    private final int[] whens;
    private final BitSet conditional = new BitSet();
    private final double[] whenTrue;
    private final double[] whenFalse;

    /**
     * These slots.
     *
     * @param conditionCount how many conditions there are
     * @param slots sorted by condition
     * @param entriesBySlot entries of each, by claim
     * @param compiled all claims
     */
    Slots(int conditionCount, List<Slot> slots, List<Map<Integer, Entry>> entriesBySlot, List<CompiledClaim> compiled) {
        this.conditions = slots.stream().mapToInt(Slot::condition).toArray();
        this.groups = slots.stream().mapToInt(Slot::group).toArray();
        this.firstOf = new int[conditionCount + 1];
        for (int condition : conditions) {
            firstOf[condition + 1]++;
        }
        for (int condition = 0; condition < conditionCount; condition++) {
            firstOf[condition + 1] += firstOf[condition];
        }
        List<Entry> all = new ArrayList<>();
        this.entries = new int[slots.size() + 1];
        for (int slot = 0; slot < slots.size(); slot++) {
            all.addAll(entriesBySlot.get(slot).values());
            entries[slot + 1] = all.size();
        }
        this.claims = all.stream().mapToInt(Entry::claim).toArray();
        this.whens =
                IntStream.of(claims).map(claim -> compiled.get(claim).when()).toArray();
        IntStream.range(0, claims.length)
                .filter(entry -> compiled.get(claims[entry]).conditional())
                .forEach(conditional::set);
        this.whenTrue = all.stream().mapToDouble(Entry::whenTrue).toArray();
        this.whenFalse = all.stream().mapToDouble(Entry::whenFalse).toArray();
    }

    int size() {
        return conditions.length;
    }

    int condition(int slot) {
        return conditions[slot];
    }

    /** What slots of one axis and cluster share. */
    int group(int slot) {
        return groups[slot];
    }

    /** The first slot of a condition; the last is before the first of the next condition. */
    int first(int condition) {
        return firstOf[condition];
    }

    /** The first entry of a slot; the last is before the first of the next slot. */
    int firstEntry(int slot) {
        return entries[slot];
    }

    /** The claim of an entry. */
    int claim(int entry) {
        return claims[entry];
    }

    /** Node of the test of an entry's claim. */
    int when(int entry) {
        return whens[entry];
    }

    /** Whether the claim of an entry does not count, or counts less, in some patients. */
    boolean conditional(int entry) {
        return conditional.get(entry);
    }

    /** Log-odds of an entry while its claim is true, 0 when it says nothing then. */
    double whenTrue(int entry) {
        return whenTrue[entry];
    }

    /** Log-odds of an entry while its claim is false, 0 when it says nothing then. */
    double whenFalse(int entry) {
        return whenFalse[entry];
    }

    /** One condition and one cluster; slots of one axis and cluster share a group. */
    record Slot(int condition, String cluster, int group) {}

    /** A claim in a slot, with what it weighs there when true and when false; 0 when it says nothing. */
    record Entry(int claim, double whenTrue, double whenFalse) {}
}
