package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
}
