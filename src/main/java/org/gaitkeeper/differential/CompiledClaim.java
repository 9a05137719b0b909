package org.gaitkeeper.differential;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim ready to be walked.
 *
 * @param reads findings of its test
 * @param depends these and the findings that decide in whom it counts
 */
record CompiledClaim(
        Claim claim,
        Set<String> reads,
        Set<String> depends,
        Gate when,
        @Nullable Gate population,
        @Nullable Gate exemption,
        Effects whenTrue,
        Effects whenFalse) {

    /** Why it does not count in a patient of its exemption; empty when it has none. */
    String exemptionWords() {
        Claim.Exemption exempt = claim.exemption();
        return exempt == null ? "" : exempt.because() + " (" + String.join(", ", exempt.sources()) + ")";
    }

    Effects effects(Truth truth) {
        return switch (truth) {
            case TRUE -> whenTrue;
            case FALSE -> whenFalse;
            case UNKNOWN -> Effects.NONE;
        };
    }

    /** Effects of a claim: the slot and the log-odds of each, with its strength and cap in words. */
    static final class Effects {

        static final Effects NONE = new Effects(List.of());

        private final List<Effect> all;
        private final int[] slots;

        Effects(List<Effect> all) {
            this.all = List.copyOf(all);
            this.slots = all.stream().mapToInt(Effect::slot).toArray();
        }

        List<Effect> all() {
            return all;
        }

        int[] slots() {
            return slots;
        }
    }

    /**
     * One effect.
     *
     * @param weight log-odds, above 0 when it favours
     * @param word for the weight
     * @param strength as declared, in words
     * @param cap as counted when it is less, in words; empty when it is not
     */
    record Effect(int slot, double weight, Contribution word, String strength, String cap) {}
}
