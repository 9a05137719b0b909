package org.gaitkeeper.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gaitkeeper.differential.Claim.Effect;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Catalogues;
import org.gaitkeeper.findings.Effort;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.ValueType;

/** A knowledge base of a few conditions and yes-or-no findings f1 to f9; tests add the claims that matter. */
final class SmallKnowledge {

    static final Territory FIRST_WEB =
            new Territory("nerve_dpn", "Deep peroneal", Set.of("first_web"), "", List.of("E3"));
    static final Territory DORSUM =
            new Territory("nerve_cpn", "Common peroneal", Set.of("first_web", "dorsum", "shin"), "", List.of("E3"));

    private final List<Condition> conditions = new ArrayList<>(List.of(
            condition("shoe", Axis.EXTERNAL, false, StopOutcome.GRADED_RESUME, Urgency.SELF_MANAGE),
            condition("nerve", Axis.NERVE, false, StopOutcome.PAUSE_AND_REASSESS, Urgency.ROUTINE),
            condition("tight", Axis.COMPARTMENT, true, StopOutcome.STOP_SESSION, Urgency.URGENT),
            condition("fatigue", Axis.SYSTEMIC, false, StopOutcome.PAUSE_AND_REASSESS, Urgency.ROUTINE)));
    private final List<Claim> claims = new ArrayList<>();
    private final List<RedFlag> flags = new ArrayList<>();
    private final List<Derivation> derivations = new ArrayList<>();
    private final List<StopRule> stopRules = new ArrayList<>();
    private final List<ReadingRule.Statement> statements = new ArrayList<>();

    /** What these answers mean to this knowledge. */
    static Differential assess(SmallKnowledge knowledge, Answer... answers) {
        return new Engine().assess(Findings.of(answers), knowledge.build());
    }

    /** The condition as it was ranked. */
    static RankedCondition ranked(Differential differential, String code) {
        return differential.condition(code).orElseThrow();
    }

    static Test present(String finding) {
        return new Test.Of(finding, Place.ANYWHERE, new Predicate.Is(true));
    }

    static Effect favours(String condition, Strength strength) {
        return new Effect(condition, true, strength);
    }

    static Effect against(String condition, Strength strength) {
        return new Effect(condition, false, strength);
    }

    /** Neither present nor absent: skipped or declined. */
    static Answer unknown(String finding, Status status) {
        return new Answer(finding, status, null, Side.NONE, Phase.NONE, "");
    }

    static Claim claim(String id, Test when, String cluster, Effect... effects) {
        return new Claim(
                id,
                when,
                List.of(effects),
                List.of(),
                cluster,
                Grade.PUBLISHED,
                Claim.Population.ANY,
                false,
                false,
                null,
                List.of("E5-1"),
                "Because " + id + ".");
    }

    /** The claim with only those effects. */
    static Claim onlyFor(Claim claim, java.util.function.Predicate<Effect> kept) {
        return new Claim(
                claim.id(),
                claim.when(),
                claim.whenTrue().stream().filter(kept).toList(),
                claim.whenFalse().stream().filter(kept).toList(),
                claim.cluster(),
                claim.grade(),
                claim.population(),
                claim.contested(),
                claim.restingExam(),
                claim.exemption(),
                claim.sources(),
                claim.because());
    }

    SmallKnowledge with(Claim... more) {
        claims.addAll(List.of(more));
        return this;
    }

    SmallKnowledge with(Condition condition) {
        conditions.add(condition);
        return this;
    }

    SmallKnowledge with(RedFlag flag) {
        flags.add(flag);
        return this;
    }

    SmallKnowledge with(Derivation derivation) {
        derivations.add(derivation);
        return this;
    }

    SmallKnowledge with(StopRule rule) {
        stopRules.add(rule);
        return this;
    }

    SmallKnowledge with(ReadingRule.Statement statement) {
        statements.add(statement);
        return this;
    }

    static RedFlag flag(String id, Test when, Test unless, Urgency tier, String... questions) {
        return new RedFlag(
                id,
                "code_" + id,
                "Title " + id,
                when,
                unless,
                tier,
                "somebody",
                "act",
                List.of(questions),
                List.of("R1"),
                "Because " + id + ".");
    }

    static Condition condition(String code, Axis axis, boolean exerciseOnly, StopOutcome stop, Urgency urgency) {
        boolean modifier = code.equals("fatigue");
        return new Condition(
                code,
                code,
                "The " + code,
                "plain " + code,
                axis,
                modifier ? Weights.MODIFIER : "common",
                List.of("E1"),
                modifier,
                List.of(),
                exerciseOnly,
                urgency,
                "somebody",
                List.of(),
                stop,
                List.of("E2.1"));
    }

    static Weights weights() {
        return new Weights(
                Map.of("common", -1.0, Weights.MODIFIER, -2.0),
                Map.of(Ordinal.WEAK, 0.3, Ordinal.MODERATE, 0.8, Ordinal.STRONG, 1.5, Ordinal.DEFINING, 2.2),
                Map.of(
                        Grade.PUBLISHED,
                        10.0,
                        Grade.COMPUTED,
                        5.0,
                        Grade.GUIDELINE,
                        10.0,
                        Grade.EXPERT,
                        6.0,
                        Grade.DOCUMENT,
                        2.0),
                Map.of(
                        Grade.PUBLISHED,
                        0.1,
                        Grade.COMPUTED,
                        0.2,
                        Grade.GUIDELINE,
                        0.1,
                        Grade.EXPERT,
                        0.2,
                        Grade.DOCUMENT,
                        0.5),
                Map.of(
                        Grade.PUBLISHED,
                        1.0,
                        Grade.COMPUTED,
                        0.8,
                        Grade.GUIDELINE,
                        1.0,
                        Grade.EXPERT,
                        0.9,
                        Grade.DOCUMENT,
                        0.5),
                0.5,
                0.5,
                new Weights.Bands(0, 1, -1.5, -1),
                Map.of(Contribution.WEAK, 0.2, Contribution.MODERATE, 0.7, Contribution.STRONG, 1.4),
                Map.of(Contribution.WEAK, 0.3, Contribution.MODERATE, 1.5, Contribution.STRONG, 3.0));
    }

    static Catalogue catalogue() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            findings.add(Catalogues.finding("f" + i, ValueType.YES_NO));
        }
        findings.add(Catalogues.taking(Catalogues.finding("long", ValueType.YES_NO), Effort.HISTORY, 10));
        findings.add(Catalogues.taking(Catalogues.finding("exam", ValueType.YES_NO), Effort.EXAMINATION, 1));
        findings.add(Catalogues.taking(Catalogues.finding("measured", ValueType.YES_NO), Effort.MEASUREMENT, 1));
        findings.add(Catalogues.finding("age", ValueType.QUANTITY));
        findings.add(Catalogues.finding("trend", ValueType.CHOICE, "builds", "fades", "steady"));
        findings.add(Catalogues.finding("quality", ValueType.SEVERAL, "numb", "cold", "tight"));
        findings.add(Catalogues.finding("story", ValueType.TEXT));
        findings.add(Catalogues.finding("mrc", ValueType.GRADE, "mrc_0", "mrc_3", "mrc_5", "normal"));
        findings.add(Catalogues.sided(
                Catalogues.finding("zones", ValueType.ZONES, "first_web", "dorsum", "shin", "heel"), true, false));
        findings.add(Catalogues.finding("points", ValueType.ZONES, "p1", "p2"));
        findings.add(Catalogues.sided(Catalogues.finding("pulse", ValueType.YES_NO), true, true));
        findings.add(Catalogues.perRun(Catalogues.finding("onset", ValueType.QUANTITY)));
        findings.add(Catalogues.perRun(Catalogues.finding("distance", ValueType.QUANTITY)));
        findings.add(Catalogues.perRun(Catalogues.finding("relief", ValueType.SEVERAL, "shoe_off", "sit")));
        findings.add(Catalogues.perRun(Catalogues.sided(Catalogues.finding("cold", ValueType.YES_NO), true, false)));
        findings.add(Catalogues.finding("same", ValueType.YES_NO));
        return Catalogues.of(findings.toArray(Finding[]::new));
    }

    KnowledgeBase build() {
        ReadingRule timing = new ReadingRule("Timing", List.of("age", "trend", "onset", "same"), statements);
        return new KnowledgeBase(new KnowledgeBase.Contents(
                new KnowledgeVersion("1", "ab".repeat(32)),
                catalogue(),
                derivations,
                List.of(FIRST_WEB, DORSUM),
                conditions,
                claims,
                flags,
                List.of(new Advice("rest", Advice.Kind.MANAGEMENT, "Rest.", "Rest.", List.of("S0-25"))),
                List.of(new Source("suri-2010", "Stenosis", "JAMA", "2010", "", "", "abstract")),
                List.of(new Weightless("S1-28", "advice only")),
                timing,
                new ReadingRule("Spine", List.of("f9"), List.of()),
                new Reproducibility(
                        "same",
                        3,
                        List.of(
                                new Reproducibility.Point("onset", new BigDecimal("0.25"), BigDecimal.ONE),
                                new Reproducibility.Point("distance", new BigDecimal("0.1"), BigDecimal.ZERO)),
                        List.of("S1-26")),
                stopRules,
                weights()));
    }
}
