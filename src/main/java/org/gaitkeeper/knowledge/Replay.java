package org.gaitkeeper.knowledge;

import java.util.List;
import java.util.UUID;
import org.gaitkeeper.differential.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What signed assessments would show under other knowledge.
 *
 * @param looked how many were looked at
 * @param left how many older ones nobody looked at
 * @param oldest the oldest one looked at, before which the next look begins; null when there was none
 * @param unreadable how many of them could not be read
 * @param moved those whose first three conditions or urgency would change, newest first
 */
public record Replay(int looked, long left, @Nullable UUID oldest, int unreadable, List<Moved> moved) {

    public Replay {
        moved = List.copyOf(moved);
    }

    /**
     * One assessment that would show something else.
     *
     * @param assessment its identifier, which is all that is told of the patient
     * @param before codes of the first three conditions as signed
     * @param after codes of the first three now
     * @param urgencyBefore as signed
     * @param urgencyAfter now
     */
    public record Moved(
            UUID assessment, List<String> before, List<String> after, Urgency urgencyBefore, Urgency urgencyAfter) {

        public Moved {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Whether the urgency changes. */
        public boolean inUrgency() {
            return urgencyBefore != urgencyAfter;
        }

        /** Whether the first three change. */
        public boolean inOrder() {
            return !before.equals(after);
        }
    }
}
