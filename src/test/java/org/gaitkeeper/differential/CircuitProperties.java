package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CircuitProperties {

    private static final List<String> FINDINGS = List.of("f1", "f2", "f3", "f4");

    @Provide
    Arbitrary<Test> tests() {
        Arbitrary<Test> leaf = Arbitraries.of(FINDINGS).map(SmallKnowledge::present);
        return Arbitraries.recursive(() -> leaf, CircuitProperties::combined, 0, 3);
    }

    private static Arbitrary<Test> combined(Arbitrary<Test> parts) {
        return Combinators.combine(parts.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(0, 1, 2, 3))
                .as((some, form) -> switch (form) {
                    case 0 -> new Test.All(some);
                    case 1 -> new Test.Any(some);
                    case 2 -> new Test.Count((some.size() + 1) / 2, some);
                    default -> new Test.Not(some.get(0));
                });
    }

    @Provide
    Arbitrary<Map<String, Truth>> patients() {
        return Arbitraries.maps(Arbitraries.of(FINDINGS), Arbitraries.of(Truth.values()))
                .ofSize(FINDINGS.size());
    }

    @Property(tries = 500)
    void every_test_stands_as_its_leaves_say_whatever_they_were_before(
            @ForAll("tests") Test one,
            @ForAll("tests") Test other,
            @ForAll @Size(min = 1, max = 4) List<@From("patients") Map<String, Truth>> patients) {
        Circuit circuit = new Circuit(List.of(one, other));
        Truths truths = new Truths(circuit);
        for (Map<String, Truth> patient : patients) {
            set(truths, circuit, patient);
            assertThat(truths.of(circuit.node(one))).isEqualTo(expected(one, patient));
            assertThat(truths.of(circuit.node(other))).isEqualTo(expected(other, patient));
        }
    }

    @Property(tries = 500)
    void what_was_taken_back_leaves_every_test_as_it_was(
            @ForAll("tests") Test test,
            @ForAll("patients") Map<String, Truth> before,
            @ForAll("patients") Map<String, Truth> supposed,
            @ForAll("patients") Map<String, Truth> then) {
        Circuit circuit = new Circuit(List.of(test));
        Truths truths = new Truths(circuit);
        set(truths, circuit, before);
        Truths apart = new Truths(truths);

        set(apart, circuit, supposed);
        assertThat(truths.of(circuit.node(test))).isEqualTo(expected(test, before));
        apart.takeBack(truths);
        assertThat(apart.of(circuit.node(test))).isEqualTo(expected(test, before));
        set(apart, circuit, then);
        assertThat(apart.of(circuit.node(test))).isEqualTo(expected(test, then));
    }

    private static void set(Truths truths, Circuit circuit, Map<String, Truth> patient) {
        circuit.leaves().forEach(leaf -> truths.set(circuit.node(leaf), expected(leaf, patient)));
    }

    /** Three-valued logic as the books have it, walked from the top. */
    private static Truth expected(Test test, Map<String, Truth> patient) {
        if (test instanceof Test.Leaf leaf) {
            return patient.entrySet().stream()
                    .filter(one -> present(one.getKey()).equals(leaf))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }
        List<Truth> parts =
                test.parts().stream().map(part -> expected(part, patient)).toList();
        if (test instanceof Test.Not) {
            return parts.get(0).negate();
        }
        int least = test instanceof Test.All ? parts.size() : test instanceof Test.Count count ? count.least() : 1;
        long certain = parts.stream().filter(part -> part == Truth.TRUE).count();
        long possible = parts.stream().filter(part -> part != Truth.FALSE).count();
        return certain >= least ? Truth.TRUE : possible >= least ? Truth.UNKNOWN : Truth.FALSE;
    }
}
