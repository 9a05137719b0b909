package org.gaitkeeper.findings;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one finding, on one side and in one phase. Who answered and when belongs to the record that
 * keeps it.
 *
 * @param finding code of the finding
 * @param status what is known
 * @param value null unless present and the finding takes a value
 * @param side {@link Side#NONE} unless the finding is asked for each side
 * @param phase {@link Phase#NONE} unless the finding is asked for each phase
 * @param note the clinician's words, empty when none
 */
public record Answer(
        String finding, Status status, @Nullable Value value, Side side, Phase phase, String note) {

    /** The finding was looked for and is there. */
    public static Answer present(String finding) {
        return new Answer(finding, Status.PRESENT, null, Side.NONE, Phase.NONE, "");
    }

    /** The finding is there, with this value. */
    public static Answer of(String finding, Value value) {
        return new Answer(finding, Status.PRESENT, value, Side.NONE, Phase.NONE, "");
    }

    /** The finding was looked for and is not there. */
    public static Answer absent(String finding) {
        return new Answer(finding, Status.ABSENT, null, Side.NONE, Phase.NONE, "");
    }

    /** The same answer about this side. */
    public Answer on(Side newSide) {
        return new Answer(finding, status, value, newSide, phase, note);
    }

    /** The same answer in this phase. */
    public Answer in(Phase newPhase) {
        return new Answer(finding, status, value, side, newPhase, note);
    }

    /** Under what this answer is kept: a second answer with the same key replaces it. */
    public Key key() {
        return new Key(finding, side, phase);
    }

    /**
     * The place of an answer.
     *
     * @param finding code
     * @param side of the body
     * @param phase of the run
     */
    public record Key(String finding, Side side, Phase phase) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::finding).thenComparing(Key::side).thenComparing(Key::phase);

        /** As text, unique among places: {@code finding}, {@code finding.left} or {@code finding.left.during}. */
        public String name() {
            return finding
                    + (side == Side.NONE ? "" : "." + side.name().toLowerCase(Locale.ROOT))
                    + (phase == Phase.NONE ? "" : "." + phase.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
