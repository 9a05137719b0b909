package org.gaitkeeper.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Advice;
import org.gaitkeeper.differential.Axis;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.ReadingRule;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.differential.Reproducibility;
import org.gaitkeeper.differential.Source;
import org.gaitkeeper.differential.StopOutcome;
import org.gaitkeeper.differential.StopRule;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.differential.Weightless;
import org.gaitkeeper.differential.Weights;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.ValueType;

/** Reads what stands beside the claims: conditions, red flags, advice, sources, readings and stop rules. */
final class KnowledgeReader {

    private static final Map<String, Axis> AXES = Constants.of(Axis.class);
    private static final Map<String, Urgency> URGENCIES = Constants.of(Urgency.class);
    private static final Map<String, StopOutcome> OUTCOMES = Constants.of(StopOutcome.class);
    private static final Map<String, Advice.Kind> KINDS = Constants.of(Advice.Kind.class);

    private final YamlFiles files;
    private final TestReader tests;
    private final Citations citations;

    KnowledgeReader(YamlFiles files, TestReader tests, Citations citations) {
        this.files = files;
        this.tests = tests;
        this.citations = citations;
    }

    /** Sources of an entry, each of which must exist; there must be at least one. */
    static List<String> sources(Entry entry, String key, Citations citations) {
        List<String> ids = entry.someTexts(key);
        ids.stream().filter(id -> !citations.known(id)).forEach(id -> entry.fault("names no source: " + id));
        citations.use(ids);
        return ids;
    }

    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Entry entry : files.entries("sources.yaml", "sources", "key")) {
            Source source = new Source(
                    entry.text("key"),
                    entry.text("title"),
                    entry.text("journal", ""),
                    entry.text("year", ""),
                    entry.text("link", ""),
                    entry.text("population", ""),
                    entry.text("read", ""));
            citations.publication(source.key());
            sources.add(source);
            entry.done();
        }
        return sources;
    }

    List<Advice> advice() {
        List<Advice> advice = new ArrayList<>();
        for (Entry entry : files.entriesUnder("advice/", "advice", "id")) {
            advice.add(new Advice(
                    entry.text("id"),
                    entry.word("kind", KINDS, ""),
                    entry.text("clinical"),
                    entry.text("plain"),
                    sources(entry, "sources", citations)));
            entry.done();
        }
        return advice;
    }

    List<Condition> conditions(Weights weights, Set<String> territories, List<Advice> advice) {
        Set<String> adviceIds = advice.stream().map(Advice::id).collect(Collectors.toSet());
        List<Condition> conditions = new ArrayList<>();
        for (Entry entry : files.entriesUnder("conditions/", "conditions", "code")) {
            Condition condition = condition(entry);
            if (!weights.baseRates().containsKey(condition.baseRate())) {
                entry.fault("names no base rate: " + condition.baseRate());
            }
            condition.territories().stream()
                    .filter(code -> !territories.contains(code))
                    .forEach(code -> entry.fault("names no territory: " + code));
            condition.advice().stream()
                    .filter(id -> !adviceIds.contains(id))
                    .forEach(id -> entry.fault("names no advice: " + id));
            conditions.add(condition);
        }
        return conditions;
    }

    private Condition condition(Entry entry) {
        String baseRate = entry.text("base_rate");
        Condition condition = new Condition(
                entry.text("code"),
                entry.text("case_code", ""),
                entry.text("name"),
                entry.text("plain"),
                entry.word("axis", AXES, ""),
                baseRate,
                sources(entry, "base_rate_sources", citations),
                baseRate.equals(Weights.MODIFIER),
                entry.texts("territories"),
                entry.flag("exercise_only"),
                entry.word("urgency", URGENCIES, ""),
                entry.text("destination"),
                entry.texts("advice"),
                entry.word("stop_rule", OUTCOMES, ""),
                sources(entry, "sources", citations));
        entry.done();
        return condition;
    }

    List<RedFlag> redFlags(Catalogue catalogue) {
        List<RedFlag> flags = new ArrayList<>();
        for (Entry entry : files.entries("red-flags.yaml", "red_flags", "id")) {
            RedFlag flag = new RedFlag(
                    entry.text("id"),
                    entry.text("code"),
                    entry.text("title"),
                    tests.read("red-flags.yaml", entry.id(), entry.raw("when")),
                    entry.has("unless") ? tests.read("red-flags.yaml", entry.id(), entry.raw("unless")) : null,
                    entry.word("tier", URGENCIES, ""),
                    entry.text("destination"),
                    entry.text("action"),
                    entry.texts("questions"),
                    sources(entry, "sources", citations),
                    entry.text("because"));
            flag.questions().stream()
                    .filter(code -> catalogue.find(code).isEmpty())
                    .forEach(code -> entry.fault("asks no finding: " + code));
            flags.add(flag);
            entry.done();
        }
        return flags;
    }

    List<Weightless> weightless() {
        List<Weightless> facts = new ArrayList<>();
        for (Entry entry : files.entries("weightless.yaml", "weightless", "id")) {
            Weightless fact = new Weightless(entry.text("id"), entry.text("reason"));
            if (!citations.known(fact.id())) {
                entry.fault("is no fact");
            }
            citations.use(List.of(fact.id()));
            facts.add(fact);
            entry.done();
        }
        return facts;
    }

    ReadingRule reading(String key, Catalogue catalogue) {
        Entry entry = files.entry("readings.yaml").entry(key);
        List<String> findings = entry.someTexts("findings");
        findings.stream()
                .filter(code -> catalogue.find(code).isEmpty())
                .forEach(code -> entry.fault(key + " reads no finding: " + code));
        List<ReadingRule.Statement> statements =
                entry.entries("statements", "id").stream().map(this::statement).toList();
        ReadingRule rule = new ReadingRule(entry.text("title"), findings, statements);
        entry.done();
        return rule;
    }

    Reproducibility reproducibility(Catalogue catalogue) {
        Entry entry = files.entry("readings.yaml").entry("reproducibility");
        Reproducibility rule = new Reproducibility(
                asked(entry, ValueType.YES_NO, catalogue),
                (int) entry.within("least_runs", 2, 100),
                entry.entries("points", "finding").stream()
                        .map(point -> point(point, catalogue))
                        .toList(),
                sources(entry, "sources", citations));
        entry.done();
        return rule;
    }

    private static Reproducibility.Point point(Entry entry, Catalogue catalogue) {
        Reproducibility.Point point = new Reproducibility.Point(
                asked(entry, ValueType.QUANTITY, catalogue),
                BigDecimal.valueOf(entry.within("share", 0, 1)),
                BigDecimal.valueOf(entry.within("floor", 0, 1000)));
        entry.done();
        return point;
    }

    private static String asked(Entry entry, ValueType type, Catalogue catalogue) {
        String code = entry.text("finding");
        if (catalogue.find(code).filter(finding -> finding.type() == type).isEmpty()) {
            entry.fault("compares no finding of the type " + type + ": " + code);
        }
        return code;
    }

    private ReadingRule.Statement statement(Entry entry) {
        ReadingRule.Statement statement = new ReadingRule.Statement(
                entry.text("id"),
                tests.read("readings.yaml", entry.id(), entry.raw("when")),
                entry.has("unless") ? tests.read("readings.yaml", entry.id(), entry.raw("unless")) : null,
                entry.text("text"),
                sources(entry, "sources", citations));
        entry.done();
        return statement;
    }

    List<StopRule> stopRules() {
        return files.entry("readings.yaml").entries("stop_rules", "id").stream()
                .map(entry -> {
                    StopRule rule = new StopRule(
                            entry.text("id"),
                            tests.read("readings.yaml", entry.id(), entry.raw("when")),
                            entry.word("outcome", OUTCOMES, ""),
                            entry.text("because"),
                            sources(entry, "sources", citations));
                    entry.done();
                    return rule;
                })
                .toList();
    }

    /** Ids of one kind, each of which may occur once. */
    static void unique(Faults faults, String kind, Stream<String> ids) {
        ids.collect(Collectors.groupingBy(id -> id, Collectors.counting())).forEach((id, times) -> {
            if (times > 1) {
                faults.add(kind, id, "occurs twice");
            }
        });
    }
}
