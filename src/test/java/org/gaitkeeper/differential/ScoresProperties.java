package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.gaitkeeper.differential.Claim.Effect;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.jspecify.annotations.Nullable;

/** Scores follow changes slot by slot; these say that they come to what looking at every claim comes to. */
class ScoresProperties {

    private static final List<String> FINDINGS = List.of("f1", "f2", "f3", "f4", "f5");

    /** A knowledge base in which claims crowd into few slots, with few strengths, so that many are equal. */
    @Provide
    Arbitrary<KnowledgeBase> bases() {
        Arbitrary<String> finding = Arbitraries.of(FINDINGS);
        Arbitrary<Effect> effect = Combinators.combine(
                        Arbitraries.of("shoe", "nerve", "fatigue"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Ordinal.WEAK, Ordinal.STRONG))
                .as(Effect::new);
        Arbitrary<Claim> claim = Combinators.combine(
                        finding,
                        effect,
                        effect,
                        Arbitraries.of("c1", "c2"),
                        finding.injectNull(0.6),
                        finding.injectNull(0.6))
                .as(ScoresProperties::claim);
        return claim.list().ofMinSize(1).ofMaxSize(10).map(claims -> {
            SmallKnowledge knowledge = new SmallKnowledge();
            for (int i = 0; i < claims.size(); i++) {
                knowledge.with(named("claim-" + (char) ('z' - i), claims.get(i)));
            }
            return knowledge.build();
        });
    }

    private static Claim claim(
            String when, Effect yes, Effect no, String cluster, @Nullable String within, @Nullable String exempt) {
        return new Claim(
                "?",
                present(when),
                List.of(yes),
                List.of(no),
                cluster,
                Grade.PUBLISHED,
                new Claim.Population("some", false, within == null ? null : present(within)),
                false,
                false,
                exempt == null ? null : new Claim.Exemption(present(exempt), "Because.", List.of("E1")),
                List.of("E1"),
                "Because.");
    }

    private static Claim named(String id, Claim claim) {
        return new Claim(
                id,
                claim.when(),
                claim.whenTrue(),
                claim.whenFalse(),
                claim.cluster(),
                claim.grade(),
                claim.population(),
                false,
                false,
                claim.exemption(),
                claim.sources(),
                claim.because());
    }

    @Provide
    Arbitrary<Map<String, Boolean>> patients() {
        return Arbitraries.maps(Arbitraries.of(FINDINGS), Arbitraries.of(true, false))
                .ofMaxSize(FINDINGS.size());
    }

    @Property(tries = 500)
    void in_each_slot_counts_the_first_of_the_strongest_lines_that_hold(
            @ForAll("bases") KnowledgeBase base, @ForAll("patients") Map<String, Boolean> patient) {
        Findings findings = findings(patient);

        assertThat(strongest(scores(base, findings), base)).isEqualTo(expected(base, findings));
    }

    @Property(tries = 500)
    void what_is_supposed_scores_as_if_it_had_been_answered_and_leaves_no_trace(
            @ForAll("bases") KnowledgeBase base,
            @ForAll("patients") Map<String, Boolean> patient,
            @ForAll @Size(min = 1, max = 6) List<Boolean> answers) {
        Index index = base.index();
        Findings findings = findings(patient);
        Facts facts = facts(base, findings);
        Scores scores = new Scores(index, facts);
        Supposition supposition = new Supposition(facts, scores);
        for (int i = 0; i < answers.size(); i++) {
            String code = FINDINGS.get(i % FINDINGS.size());
            int number = index.number(code);
            Answer answer = answer(code, answers.get(i));

            supposition.put(number, Told.answered(number, List.of(answer), index));
            assertSame(supposition.scores(), scores(base, findings.with(answer)), base);
            supposition.put(number, Told.NOTHING);
            assertSame(supposition.scores(), scores(base, findings.without(answer.key())), base);
            supposition.takeBack(number);
            assertSame(supposition.scores(), scores, base);
        }
    }

    private static void assertSame(Scores scores, Scores others, KnowledgeBase base) {
        assertThat(strongest(scores, base)).isEqualTo(strongest(others, base));
        for (int condition = 0; condition < base.index().conditions.size(); condition++) {
            assertThat(scores.total(condition)).isEqualTo(others.total(condition));
            assertThat(scores.score(condition)).isEqualTo(others.score(condition));
        }
    }

    private static List<Integer> strongest(Scores scores, KnowledgeBase base) {
        List<Integer> lines = new ArrayList<>();
        for (int slot = 0; slot < base.index().slots.size(); slot++) {
            lines.add(scores.strongest(slot));
        }
        return lines;
    }

    /** By slot, from every claim in the order of the knowledge. */
    private static List<Integer> expected(KnowledgeBase base, Findings findings) {
        Index index = base.index();
        List<Integer> strongest = new ArrayList<>();
        for (int slot = 0; slot < index.slots.size(); slot++) {
            int most = Lines.NONE;
            for (int claim = 0; claim < index.claims.size(); claim++) {
                for (int line = 1; line < index.lines.end(); line++) {
                    Line one = index.lines.get(line);
                    if (one.slot() == slot
                            && one.claim() == claim
                            && holds(one, base.contents().claims().get(claim), findings)
                            && Math.abs(one.weight()) > Math.abs(index.lines.weight(most))) {
                        most = line;
                    }
                }
            }
            strongest.add(most);
        }
        return strongest;
    }

    private static boolean holds(Line line, Claim claim, Findings findings) {
        Claim.Exemption exemption = claim.exemption();
        Test within = claim.population().within();
        boolean exempt = exemption != null && exemption.when().evaluate(findings) == Truth.TRUE;
        boolean distant = within != null && within.evaluate(findings) == Truth.FALSE;
        Fit fit = exempt ? Fit.EXEMPT : distant ? Fit.DISTANT : Fit.ALIKE;
        return line.fit() == fit && claim.when().evaluate(findings) == Truth.of(line.holds());
    }

    private static Facts facts(KnowledgeBase base, Findings findings) {
        return new Facts(findings, new Runs(List.of(), base.contents()), base.index());
    }

    private static Scores scores(KnowledgeBase base, Findings findings) {
        return new Scores(base.index(), facts(base, findings));
    }

    private static Findings findings(Map<String, Boolean> patient) {
        return Findings.of(patient.entrySet().stream()
                .map(one -> answer(one.getKey(), one.getValue()))
                .toList());
    }

    private static Answer answer(String code, boolean there) {
        return there ? Answer.present(code) : Answer.absent(code);
    }
}
