package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.Advice;
import org.gaitkeeper.differential.Advice.Kind;
import org.gaitkeeper.differential.Axis;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.StopOutcome;
import org.gaitkeeper.differential.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each condition comes with: what to do, when to stop, shoes, the way back, and when to return at once. */
class AdviceTest {

    private static final KnowledgeBase BASE = Told.KNOWLEDGE;

    private static Set<Kind> kinds(Condition condition) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        condition.advice().forEach(id -> kinds.add(advice(id).kind()));
        return kinds;
    }

    private static Advice advice(String id) {
        return BASE.contents().advice().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Condition> those(Predicate<Condition> which) {
        return BASE.contents().conditions().stream().filter(which).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGEMENT", "SAFETY_NET", "STOP_OR_CONTINUE"})
    void every_condition_has(Kind kind) {
        assertThat(those(condition -> !kinds(condition).contains(kind)))
                .extracting(Condition::code)
                .isEmpty();
    }

    @Test
    void what_running_brings_on_has_a_way_back_to_running() {
        assertThat(those(one -> one.exerciseOnly() && !kinds(one).contains(Kind.RETURN_TO_RUN)))
                .extracting(Condition::code)
                .isEmpty();
    }

    @Test
    void pressure_from_outside_has_advice_on_shoes_laces_or_garments() {
        assertThat(those(one -> one.axis() == Axis.EXTERNAL && !kinds(one).contains(Kind.FOOTWEAR)))
                .extracting(Condition::code)
                .isEmpty();
    }

    @Test
    void what_cannot_wait_says_so_first() {
        those(one -> one.urgency().compareTo(Urgency.SAME_DAY) >= 0)
                .forEach(one -> assertThat(advice(one.advice().get(0)).kind())
                        .as(one.code())
                        .isEqualTo(Kind.SAFETY_NET));
    }

    @Test
    void every_advice_has_words_for_the_clinician_and_for_the_runner() {
        BASE.contents().advice().forEach(one -> {
            assertThat(one.clinical()).as(one.id()).isNotBlank().isNotEqualTo(one.plain());
            assertThat(one.plain()).as(one.id()).isNotBlank();
            assertThat(one.sources()).as(one.id()).isNotEmpty();
        });
    }

    @Test
    void plain_words_are_plain() {
        BASE.contents().advice().forEach(one -> assertThat(one.plain())
                .as(one.id())
                .doesNotContainIgnoringCase("MRI")
                .doesNotContainIgnoringCase("neuropath")
                .doesNotContainIgnoringCase("paraesthes")
                .doesNotContainIgnoringCase("ischaem"));
    }

    @Test
    void no_advice_lies_about_unused() {
        Set<String> used = BASE.contents().conditions().stream()
                .flatMap(one -> one.advice().stream())
                .collect(Collectors.toSet());

        assertThat(BASE.contents().advice())
                .extracting(Advice::id)
                .filteredOn(id -> !used.contains(id))
                .containsExactly("first-contact");
    }

    @Test
    void no_condition_gives_leave_to_run_on_by_itself() {
        assertThat(those(one -> one.stopRule() == StopOutcome.MAY_RESUME_FROM_BASELINE))
                .isEmpty();
    }
}
