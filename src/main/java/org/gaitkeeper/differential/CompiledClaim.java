package org.gaitkeeper.differential;

import java.util.Set;
import java.util.TreeSet;

/** A claim ready to be walked. */
final class CompiledClaim {

    private final int[] reads;
    private final int[] depends;
    private final int when;
    private final int population;
    private final int exemption;

    CompiledClaim(Claim claim, Index index) {
        this.reads = index.numbers(claim.when().findings());
        Set<String> all = new TreeSet<>();
        claim.tests().forEach(test -> all.addAll(test.findings()));
        this.depends = index.numbers(all);
        this.when = index.node(claim.when());
        this.population = index.node(claim.population().within());
        this.exemption =
                index.node(claim.exemption() == null ? null : claim.exemption().when());
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

    Fit fit(Truths truths) {
        if (exemption != Circuit.NO_TEST && truths.holds(exemption)) {
            return Fit.EXEMPT;
        }
        return population != Circuit.NO_TEST && truths.fails(population) ? Fit.DISTANT : Fit.ALIKE;
    }
}
