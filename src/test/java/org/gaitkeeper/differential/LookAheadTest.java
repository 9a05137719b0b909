package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.against;
import static org.gaitkeeper.differential.SmallKnowledge.assess;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.condition;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.flag;
import static org.gaitkeeper.differential.SmallKnowledge.present;
import static org.gaitkeeper.differential.SmallKnowledge.unknown;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Claim.Effect;
import org.gaitkeeper.differential.Differential.Counterfactual;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;

/**
 * What the engine says would follow from one answer more or one less, against what it says when that has happened. Four
 * hundred patients drawn with a fixed seed, so that every run sees the same.
 */
class LookAheadTest {

    private static final int PATIENTS = 400;
    private static final List<String> FINDINGS = List.of("f1", "f2", "f3", "f4", "f5", "f6");
    private static final List<String> CONDITIONS = List.of("shoe", "nerve", "tight", "bone", "vein", "fatigue");

    /** Somebody about whom something is known, and knowledge to read it with. */
    private record Patient(Findings findings, KnowledgeBase knowledge, Differential now) {

        Differential with(Answer answer) {
            return new Engine().assess(findings.with(answer), knowledge);
        }

        Differential without(String finding) {
            return new Engine().assess(findings.without(new Answer.Key(finding, Side.NONE, Phase.NONE)), knowledge);
        }
    }

    private static Stream<Patient> patients() {
        return IntStream.range(0, PATIENTS).mapToObj(seed -> {
            Random random = new Random(seed);
            KnowledgeBase knowledge = knowledge(random);
            Findings findings = findings(random);
            return new Patient(findings, knowledge, new Engine().assess(findings, knowledge));
        });
    }

    private static KnowledgeBase knowledge(Random random) {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(condition("bone", Axis.BONE, false, StopOutcome.STOP_SESSION, Urgency.SAME_DAY))
                .with(condition("vein", Axis.CIRCULATORY, false, StopOutcome.GRADED_RESUME, Urgency.URGENT));
        int claims = random.nextInt(14);
        for (int number = 0; number < claims; number++) {
            knowledge.with(drawn("claim-" + number, random));
        }
        int flags = random.nextInt(3);
        for (int number = 0; number < flags; number++) {
            Urgency tier = Urgency.values()[2 + random.nextInt(3)];
            knowledge.with(flag("R" + number, test(random), random.nextBoolean() ? test(random) : null, tier));
        }
        int derivations = random.nextInt(3);
        for (int number = 0; number < derivations; number++) {
            Status status = random.nextBoolean() ? Status.PRESENT : Status.ABSENT;
            knowledge.with(new Derivation(one(FINDINGS, random), test(random), status, null));
        }
        return knowledge.build();
    }

    private static Claim drawn(String id, Random random) {
        Claim plain = claim(id, test(random), "c" + random.nextInt(8), effect(random), effect(random));
        Claim.Exemption exemption =
                random.nextInt(4) == 0 ? new Claim.Exemption(test(random), "Not here.", List.of("E1")) : null;
        Claim.Population population =
                random.nextInt(4) == 0 ? new Claim.Population("others", false, test(random)) : Claim.Population.ANY;
        return new Claim(
                plain.id(),
                plain.when(),
                plain.whenTrue(),
                random.nextBoolean() ? List.of(effect(random)) : List.of(),
                plain.cluster(),
                Grade.PUBLISHED,
                population,
                false,
                false,
                exemption,
                plain.sources(),
                plain.because());
    }

    private static Effect effect(Random random) {
        return new Effect(one(CONDITIONS, random), random.nextInt(3) > 0, one(List.of(Ordinal.values()), random));
    }

    private static Test test(Random random) {
        Test a = present(one(FINDINGS, random));
        Test b = present(one(FINDINGS, random));
        return switch (random.nextInt(5)) {
            case 0 -> new Test.All(List.of(a, b));
            case 1 -> new Test.Any(List.of(a, b));
            case 2 -> new Test.Not(a);
            case 3 -> new Test.Count(2, List.of(a, b, new Test.Not(present(one(FINDINGS, random)))));
            default -> a;
        };
    }

    private static Findings findings(Random random) {
        return Findings.of(FINDINGS.stream()
                .flatMap(finding -> switch (random.nextInt(7)) {
                    case 0, 1 -> Stream.of(Answer.present(finding));
                    case 2 -> Stream.of(Answer.absent(finding));
                    case 3 -> Stream.of(unknown(finding, Status.NOT_ASSESSED));
                    case 4 -> Stream.of(unknown(finding, Status.DECLINED));
                    default -> Stream.empty();
                })
                .toList());
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> firstThree(Differential differential) {
        return differential.conditions().stream()
                .limit(3)
                .map(RankedCondition::name)
                .toList();
    }

    private static Set<String> titles(Differential differential) {
        return differential.redFlags().stream().map(RaisedFlag::title).collect(Collectors.toSet());
    }

    @org.junit.jupiter.api.Test
    void there_is_a_next_question_exactly_when_one_more_answer_changes_the_first_three_or_the_urgency() {
        patients().forEach(patient -> {
            Differential now = patient.now();
            Set<String> restated = now.derived().stream().map(Item::finding).collect(Collectors.toSet());
            boolean changes = FINDINGS.stream()
                    .filter(finding -> !restated.contains(finding))
                    .filter(finding -> patient.findings().answers(finding).stream()
                            .allMatch(answer -> answer.status() == Status.NOT_ASSESSED))
                    .flatMap(finding -> Stream.of(Answer.present(finding), Answer.absent(finding)))
                    .map(patient::with)
                    .anyMatch(then -> !firstThree(then).equals(firstThree(now)) || then.urgency() != now.urgency());

            assertThat(now.nextQuestion() != null).isEqualTo(changes);
            assertThat(now.enough().isEmpty()).isEqualTo(changes);
        });
    }

    @org.junit.jupiter.api.Test
    void of_two_equally_strong_claims_the_earlier_may_still_take_the_place_of_the_later() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(claim("earlier", present("f1"), "cluster", against("tight", Ordinal.DEFINING)))
                .with(claim("later", present("f2"), "cluster", favours("tight", Ordinal.DEFINING)));

        NextQuestion next = assess(knowledge, Answer.present("f2")).nextQuestion();

        assertThat(next).isNotNull();
        assertThat(next.finding()).isEqualTo("f1");
    }

    @org.junit.jupiter.api.Test
    void what_an_answer_to_the_next_question_is_said_to_do_is_what_it_does() {
        patients().filter(patient -> patient.now().nextQuestion() != null).forEach(patient -> {
            Differential now = patient.now();
            NextQuestion next = now.nextQuestion();
            assertThat(next).isNotNull().satisfies(question -> {
                Answer yes = Answer.present(question.finding());
                Answer no = Answer.absent(question.finding());
                assertThat(question.consequences())
                        .extracting(NextQuestion.Consequence::answer)
                        .containsExactly("yes", "no");
                follows(now, question.consequences().get(0), patient.with(yes));
                follows(now, question.consequences().get(1), patient.with(no));
            });
        });
    }

    private static void follows(Differential now, NextQuestion.Consequence said, Differential then) {
        assertThat(said.leader()).isEqualTo(then.conditions().get(0).name());
        assertThat(said.firstThree()).isEqualTo(firstThree(then));
        assertThat(said.urgency()).isEqualTo(then.urgency());
        Set<String> raisedByIt = new TreeSet<>(titles(then));
        raisedByIt.removeAll(titles(now));
        assertThat(said.flags()).containsExactlyInAnyOrderElementsOf(raisedByIt);
        // Four conditions at most are named, and what moved less than that is worth no word.
        List<String> raised = moved(now, then, 1);
        List<String> lowered = moved(now, then, -1);
        assertThat(raised).containsAll(said.raises());
        assertThat(said.raises()).hasSize(Math.min(4, raised.size()));
        assertThat(lowered).containsAll(said.lowers());
        assertThat(said.lowers()).hasSize(Math.min(4, lowered.size()));
    }

    private static List<String> moved(Differential now, Differential then, int direction) {
        return then.conditions().stream()
                .filter(after -> direction
                                * (after.score()
                                        - now.condition(after.code())
                                                .orElseThrow()
                                                .score())
                        > 50)
                .map(RankedCondition::name)
                .toList();
    }

    @org.junit.jupiter.api.Test
    void what_a_condition_is_said_to_owe_to_an_answer_it_loses_without_it() {
        patients().forEach(patient -> patient.now().conditions().forEach(condition -> {
            for (Counterfactual said : condition.counterfactuals()) {
                Differential then = patient.without(said.finding());
                List<String> order =
                        then.conditions().stream().map(RankedCondition::code).toList();
                assertThat(order.indexOf(condition.code()) + 1).isEqualTo(said.place());
                assertThat(then.condition(condition.code()).orElseThrow().band())
                        .isEqualTo(said.band());
            }
        }));
    }
}
