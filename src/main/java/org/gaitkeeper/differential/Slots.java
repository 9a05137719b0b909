package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where claims meet: a <em>slot</em> is one condition and one cluster, and of all claims in it only the strongest counts.
 * Slots of one condition stand together. An <em>entry</em> is one claim in one slot, with the line it says there in each
 * state; entries of one slot stand together, in the order of the knowledge.
 */
final class Slots {

    private final int[] conditions;
    private final int[] groups;
    private final int[] firstOf;
    private final int[] entries;
    private final int[] claims;
    /** By entry and state. */
    private final int[] lines;

    /**
     * These slots.
     *
     * @param conditionCount how many conditions there are
     * @param slots sorted by condition
     * @param all every line
     */
    Slots(int conditionCount, List<Slot> slots, Lines all) {
        this.conditions = slots.stream().mapToInt(Slot::condition).toArray();
        this.groups = slots.stream().mapToInt(Slot::group).toArray();
        this.firstOf = new int[conditionCount + 1];
        for (int condition : conditions) {
            firstOf[condition + 1]++;
        }
        for (int condition = 0; condition < conditionCount; condition++) {
            firstOf[condition + 1] += firstOf[condition];
        }
        List<Set<Integer>> meeting = new ArrayList<>();
        slots.forEach(slot -> meeting.add(new TreeSet<>()));
        for (int line = 1; line < all.end(); line++) {
            meeting.get(all.get(line).slot()).add(all.get(line).claim());
        }
        this.entries = new int[slots.size() + 1];
        for (int slot = 0; slot < slots.size(); slot++) {
            entries[slot + 1] = entries[slot] + meeting.get(slot).size();
        }
        this.claims = meeting.stream()
                .flatMap(Set::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        this.lines = new int[Fit.STATES * claims.length];
        for (int number = 1; number < all.end(); number++) {
            Line line = all.get(number);
            int entry = Arrays.binarySearch(claims, entries[line.slot()], entries[line.slot() + 1], line.claim());
            int place = entry * Fit.STATES + line.state();
            // Of two effects of one claim on one condition the stronger counts, whose line comes first.
            lines[place] = lines[place] == Lines.NONE ? number : lines[place];
        }
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

    /** What an entry says while its claim is in a state; {@link Lines#NONE} when nothing. */
    int line(int entry, int state) {
        return lines[entry * Fit.STATES + state];
    }

    /** One condition and one cluster; slots of one axis and cluster share a group. */
    record Slot(int condition, String cluster, int group) {}
}
