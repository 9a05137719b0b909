package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.flag;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.util.Map;
import java.util.Set;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;

class LocalChangesTest {

    private final Claim a = claim("a", present("f1"), "c1", favours("nerve", Ordinal.STRONG));
    private final Claim b = claim("b", present("f1"), "c2", favours("nerve", Ordinal.WEAK));
    private final RedFlag flag = flag("R1", present("f1"), null, Urgency.URGENT, "f1");
    private final KnowledgeBase released =
            new SmallKnowledge().with(a, b).with(flag).build();

    private static LocalChanges off(String... claims) {
        return new LocalChanges(Set.of(claims), Map.of());
    }

    private static LocalChanges sent(String target, String destination) {
        return new LocalChanges(Set.of(), Map.of(target, destination));
    }

    private static Differential assess(KnowledgeBase knowledge) {
        return new Engine().assess(Findings.of(Answer.present("f1")), knowledge);
    }

    @org.junit.jupiter.api.Test
    void a_claim_switched_off_is_as_if_it_had_never_been_there() {
        Differential without = assess(new SmallKnowledge().with(b).with(flag).build());

        assertThat(assess(released.with(off("a"))).conditions()).isEqualTo(without.conditions());
        assertThat(assess(released.with(off("a"))).nextQuestion()).isEqualTo(without.nextQuestion());
    }

    @org.junit.jupiter.api.Test
    void a_destination_is_the_clinics_own_for_a_condition_and_for_a_red_flag() {
        KnowledgeBase local = released.with(
                new LocalChanges(Set.of(), Map.of("nerve", "Dr Hay, 020 7946 0001", "R1", "Ward 3, 020 7946 0002")));
        Differential result = assess(local);

        assertThat(result.condition("nerve").orElseThrow().destination()).isEqualTo("Dr Hay, 020 7946 0001");
        assertThat(result.condition("shoe").orElseThrow().destination()).isEqualTo("somebody");
        assertThat(result.redFlags().get(0).destination()).isEqualTo("Ward 3, 020 7946 0002");
        assertThat(local.condition("nerve").orElseThrow().destination()).isEqualTo("Dr Hay, 020 7946 0001");
    }

    @org.junit.jupiter.api.Test
    void a_red_flag_cannot_be_switched_off_by_id_or_code() {
        assertThatThrownBy(() -> released.with(off("R1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> released.with(off("code_R1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R1");
    }

    @org.junit.jupiter.api.Test
    void names_of_what_a_release_no_longer_holds_change_nothing() {
        KnowledgeBase local = released.with(new LocalChanges(Set.of("gone"), Map.of("gone", "nowhere")));

        assertThat(assess(local).conditions()).isEqualTo(assess(released).conditions());
    }

    @org.junit.jupiter.api.Test
    void the_version_tells_changes_apart_and_is_the_released_one_without_any() {
        assertThat(released.version().local()).isEmpty();
        assertThat(released.with(LocalChanges.NONE).version()).isEqualTo(released.version());
        String off = released.with(off("a")).version().local();
        assertThat(off).matches("[0-9a-f]{64}");
        assertThat(released.with(off("a", "b")).version().local())
                .isEqualTo(released.with(off("b", "a")).version().local())
                .isNotEqualTo(off);
        assertThat(released.with(sent("nerve", "x")).version().local())
                .isNotEqualTo(released.with(sent("nerv", "ex")).version().local());
        assertThat(assess(released.with(off("a"))).knowledge())
                .hasToString("1+" + "ab".repeat(6) + " with local changes " + off.substring(0, 12));
    }

    @org.junit.jupiter.api.Test
    void later_changes_take_the_place_of_earlier_ones() {
        KnowledgeBase twice = released.with(off("a")).with(off("b"));

        assertThat(twice.version()).isEqualTo(released.with(off("b")).version());
        assertThat(twice.claim("a")).isPresent();
        assertThat(twice.claim("b")).isEmpty();
    }
}
