package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gaitkeeper.differential.Claim.Effect;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.platform.json.Json;

class EngineProperties {

    private static final List<String> CONDITIONS = List.of("shoe", "nerve", "tight");

    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<Effect> effect = Combinators.combine(
                        Arbitraries.of(CONDITIONS), Arbitraries.of(true, false), Arbitraries.of(Ordinal.values()))
                .as(Effect::new);
        Arbitrary<Test> test = Combinators.combine(finding(), finding(), Arbitraries.of(0, 1, 2, 3))
                .as((a, b, form) -> switch (form) {
                    case 0 -> present(a);
                    case 1 -> new Test.All(List.of(present(a), present(b)));
                    case 2 -> new Test.Any(List.of(present(a), present(b)));
                    default -> new Test.Not(present(a));
                });
        Arbitrary<Claim> claim = Combinators.combine(test, effect, effect, Arbitraries.of("c1", "c2", "c3", "c4"))
                .as((when, yes, no, cluster) -> new Claim(
                        "?",
                        when,
                        List.of(yes),
                        List.of(no),
                        cluster,
                        Grade.EXPERT,
                        Claim.Population.ANY,
                        false,
                        false,
                        null,
                        List.of("E1"),
                        "Because."));
        return claim.list().ofMaxSize(12).map(EngineProperties::numbered);
    }

    private static List<Claim> numbered(List<Claim> claims) {
        List<Claim> numbered = new ArrayList<>();
        for (Claim claim : claims) {
            numbered.add(new Claim(
                    "claim-" + numbered.size(),
                    claim.when(),
                    claim.whenTrue(),
                    claim.whenFalse(),
                    claim.cluster(),
                    claim.grade(),
                    claim.population(),
                    false,
                    false,
                    null,
                    claim.sources(),
                    claim.because()));
        }
        return numbered;
    }

    @Provide
    Arbitrary<Findings> findings() {
        return Arbitraries.maps(finding(), Arbitraries.of(Status.values()))
                .ofMaxSize(9)
                .map(map -> Findings.of(map.entrySet().stream()
                        .map(one -> new Answer(one.getKey(), one.getValue(), null, Side.NONE, Phase.NONE, ""))
                        .toList()));
    }

    private static Arbitrary<String> finding() {
        return Arbitraries.of("f1", "f2", "f3", "f4", "f5");
    }

    private static Differential assess(List<Claim> claims, Findings findings) {
        return new Engine()
                .assess(
                        findings,
                        new SmallKnowledge().with(claims.toArray(Claim[]::new)).build());
    }

    private static KnowledgeBase base(List<Claim> claims) {
        return new SmallKnowledge()
                .with(claims.toArray(Claim[]::new))
                .with(SmallKnowledge.flag("R1", present("f1"), present("f2"), Urgency.SAME_DAY, "f1"))
                .with(SmallKnowledge.flag(
                        "R2", new Test.All(List.of(present("f3"), present("f4"))), null, Urgency.EMERGENCY, "f3"))
                .with(new Derivation("f5", present("f4"), Status.PRESENT, null))
                .with(new Derivation("f3", new Test.Not(present("f5")), Status.ABSENT, null))
                .build();
    }

    private static int score(Differential differential, String condition) {
        return differential.condition(condition).map(RankedCondition::score).orElseThrow();
    }

    @Property(tries = 300)
    void what_was_not_assessed_moves_nothing(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings) {
        Findings knownOnly = Findings.of(findings.all().stream()
                .filter(answer -> answer.status().known())
                .toList());

        assertThat(assess(claims, findings).conditions())
                .isEqualTo(assess(claims, knownOnly).conditions());
    }

    @Property(tries = 200)
    void the_same_findings_in_any_order_give_the_same_differential_for_ever(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings, @ForAll Random random) {
        List<Answer> shuffled = new ArrayList<>(findings.all());
        Collections.shuffle(shuffled, random);
        Differential first = assess(claims, findings);

        assertThat(assess(claims, Findings.of(shuffled))).isEqualTo(first);
        assertThat(assess(claims, Findings.of(shuffled)).toString()).isEqualTo(first.toString());
    }

    @Property(tries = 300)
    void evidence_for_never_lowers_and_evidence_against_never_raises(
            @ForAll("claims") List<Claim> claims,
            @ForAll("findings") Findings findings,
            @ForAll boolean favours,
            @ForAll @IntRange(min = 1, max = 4) int cluster) {
        List<Claim> more = new ArrayList<>(claims);
        more.add(SmallKnowledge.claim(
                "added", present("f9"), "c" + cluster, new Effect("nerve", favours, Ordinal.MODERATE)));
        Findings there = findings.with(Answer.present("f9"));
        int before = score(assess(claims, there), "nerve");
        int after = score(assess(more, there), "nerve");

        if (favours) {
            assertThat(after).isGreaterThanOrEqualTo(before);
        } else {
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @Property(tries = 200)
    void a_claim_weaker_than_the_strongest_of_its_cluster_changes_no_score(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings, @ForAll boolean favours) {
        List<Claim> strong = new ArrayList<>(claims);
        strong.add(SmallKnowledge.claim("strong", present("f9"), "own", new Effect("nerve", true, Ordinal.DEFINING)));
        List<Claim> both = new ArrayList<>(strong);
        both.add(SmallKnowledge.claim("weak", present("f9"), "own", new Effect("nerve", favours, Ordinal.STRONG)));
        Findings there = findings.with(Answer.present("f9"));

        for (String condition : CONDITIONS) {
            assertThat(score(assess(both, there), condition)).isEqualTo(score(assess(strong, there), condition));
        }
    }

    @Property(tries = 300)
    void one_more_answer_never_turns_a_test_round(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings, @ForAll boolean there) {
        Findings more =
                findings.known("f1") ? findings : findings.with(there ? Answer.present("f1") : Answer.absent("f1"));
        for (Claim claim : claims) {
            Truth before = claim.when().evaluate(findings);
            if (before != Truth.UNKNOWN) {
                assertThat(claim.when().evaluate(more)).isEqualTo(before);
            }
        }
    }

    @Property(tries = 100)
    void every_condition_is_ranked_best_first_and_none_is_hidden(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings) {
        List<RankedCondition> ranked = assess(claims, findings).conditions();

        assertThat(ranked).extracting(RankedCondition::code).containsExactlyInAnyOrderElementsOf(CONDITIONS);
        assertThat(ranked).extracting(RankedCondition::score).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Property(tries = 200)
    void the_claims_of_one_condition_taken_away_leave_the_scores_of_the_others(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings) {
        List<Claim> without = claims.stream()
                .map(claim -> SmallKnowledge.onlyFor(
                        claim, effect -> !effect.condition().equals("nerve")))
                .toList();

        for (String other : List.of("shoe", "tight")) {
            assertThat(score(assess(without, findings), other)).isEqualTo(score(assess(claims, findings), other));
        }
        assertThat(score(assess(without, findings), "nerve")).isEqualTo(-1000);
    }

    @Property(tries = 200)
    void red_flags_never_depend_on_the_ranking(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings) {
        Differential with = new Engine().assess(findings, base(claims));
        Differential without = new Engine().assess(findings, base(List.of()));

        assertThat(with.redFlags()).isEqualTo(without.redFlags());
        assertThat(with.openRedFlagQuestions()).isEqualTo(without.openRedFlagQuestions());
    }

    @Property(tries = 100)
    void the_same_findings_and_knowledge_give_the_same_bytes(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings) {
        assertThat(Json.bytes(new Engine().assess(findings, base(claims))))
                .isEqualTo(Json.bytes(new Engine().assess(findings, base(new ArrayList<>(claims)))));
    }

    @Property(tries = 100)
    void a_claim_switched_off_equals_knowledge_without_it(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings) {
        if (claims.isEmpty()) {
            return;
        }
        LocalChanges off = new LocalChanges(Set.of(claims.get(0).id()), Map.of());
        Differential local = new Engine().assess(findings, base(claims).with(off));
        Differential without = new Engine().assess(findings, base(claims.subList(1, claims.size())));

        assertThat(local.conditions()).isEqualTo(without.conditions());
        assertThat(local.nextQuestion()).isEqualTo(without.nextQuestion());
        assertThat(local.urgency()).isEqualTo(without.urgency());
    }

    @Property(tries = 400)
    void when_it_is_enough_no_single_answer_changes_the_first_three_or_the_urgency(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings) {
        KnowledgeBase base = base(claims);
        Differential now = new Engine().assess(findings, base);

        assertThat(now.nextQuestion() == null).isEqualTo(!now.enough().isEmpty());
        Set<String> derived =
                now.derived().stream().map(Differential.Item::finding).collect(Collectors.toSet());
        boolean changes = singleAnswers(findings)
                .filter(answer -> !derived.contains(answer.finding()))
                .anyMatch(answer -> {
                    Differential then = new Engine().assess(findings.with(answer), base);
                    return !head(then).equals(head(now)) || then.urgency() != now.urgency();
                });
        // Every finding of this knowledge is a plain yes or no, so that the look ahead is exact.
        assertThat(now.nextQuestion() != null).isEqualTo(changes);
    }

    private static Stream<Answer> singleAnswers(Findings findings) {
        return Stream.of("f1", "f2", "f3", "f4", "f5")
                .filter(finding ->
                        findings.answers(finding).stream().allMatch(answer -> answer.status() == Status.NOT_ASSESSED))
                .flatMap(finding -> Stream.of(Answer.present(finding), Answer.absent(finding)));
    }

    private static List<String> head(Differential differential) {
        return differential.conditions().stream()
                .limit(3)
                .map(RankedCondition::code)
                .toList();
    }

    @Property(tries = 200)
    void a_counterfactual_is_what_the_engine_says_without_the_answer(
            @ForAll("claims") List<Claim> claims, @ForAll("findings") Findings findings) {
        KnowledgeBase base = base(claims);
        for (RankedCondition condition : new Engine().assess(findings, base).conditions()) {
            for (Differential.Counterfactual told : condition.counterfactuals()) {
                Differential without = new Engine()
                        .assess(findings.without(new Answer.Key(told.finding(), Side.NONE, Phase.NONE)), base);
                assertThat(head(without).indexOf(condition.code()) + 1).isEqualTo(told.place());
                assertThat(without.condition(condition.code()).orElseThrow().band())
                        .isEqualTo(told.band());
            }
        }
    }
}
