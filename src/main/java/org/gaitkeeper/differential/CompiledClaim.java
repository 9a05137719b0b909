package org.gaitkeeper.differential;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A claim ready to be walked. */
final class CompiledClaim {

    private final Claim claim;
    private final int alphabetical;
    private final int[] reads;
    private final int[] depends;
    private final int when;
    private final int population;
    private final int exemption;
    private final Effects whenTrue;
    private final Effects whenFalse;

    CompiledClaim(Claim claim, int alphabetical, Effects whenTrue, Effects whenFalse, Index index) {
        this.claim = claim;
        this.alphabetical = alphabetical;
        this.reads = index.numbers(claim.when().findings());
        Set<String> all = new TreeSet<>();
        claim.tests().forEach(test -> all.addAll(test.findings()));
        this.depends = index.numbers(all);
        this.when = index.node(claim.when());
        this.population = index.node(claim.population().within());
        this.exemption =
                index.node(claim.exemption() == null ? null : claim.exemption().when());
        this.whenTrue = whenTrue;
        this.whenFalse = whenFalse;
    }

    Claim claim() {
        return claim;
    }

    /** Place of its id among those of all claims. */
    int alphabetical() {
        return alphabetical;
    }

    /** Findings of its test. */
    int[] reads() {
        return reads;
    }

    /** These and the findings that decide in whom it counts. */
    int[] depends() {
        return depends;
    }

    /** Node of its test. */
    int when() {
        return when;
    }

    /** Node that is false for a patient unlike those measured; {@link Circuit#NO_TEST} when anybody may be. */
    int population() {
        return population;
    }

    /** Node that is true for a patient in whom it does not count; {@link Circuit#NO_TEST} when it counts in everybody. */
    int exemption() {
        return exemption;
    }

    /** Whether there are patients in whom it counts less, or not at all. */
    boolean conditional() {
        return population != Circuit.NO_TEST || exemption != Circuit.NO_TEST;
    }

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
