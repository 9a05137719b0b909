package org.gaitkeeper.knowledge.browse;

import static org.gaitkeeper.platform.words.Words.t;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Advice;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.Derivation;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.ReadingRule;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.differential.Reproducibility;
import org.gaitkeeper.differential.Source;
import org.gaitkeeper.differential.StopRule;
import org.gaitkeeper.differential.Territory;
import org.gaitkeeper.differential.Test;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.knowledge.TestWords;
import org.gaitkeeper.knowledge.browse.Item.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A piece of knowledge as named fields in words, so that two of them can be compared without knowing what they are.
 * Everything the engine reads has its field: two bases described alike rank alike.
 *
 * @param item what it is
 * @param fields by name, in the order shown
 */
record Described(Item item, Map<String, String> fields) {

    /** Everything in a knowledge base, by kind and id, in the order of its files. */
    static Map<Kind, Map<String, Described>> all(KnowledgeBase base) {
        Describing describing = new Describing(base);
        KnowledgeBase.Contents contents = base.contents();
        Map<Kind, Map<String, Described>> all = new EnumMap<>(Kind.class);
        collect(all, contents.conditions(), describing::condition);
        collect(all, contents.claims(), describing::claim);
        collect(all, contents.redFlags(), describing::redFlag);
        collect(all, contents.advice(), describing::advice);
        collect(all, contents.stopRules(), describing::stopRule);
        collect(
                all,
                Stream.of(contents.timing(), contents.spinePosition())
                        .flatMap(reading -> reading.statements().stream())
                        .toList(),
                describing::statement);
        collect(all, List.of(contents.timing(), contents.spinePosition()), describing::reading);
        collect(all, List.of(contents.reproducibility()), describing::reproducibility);
        collect(all, contents.sources(), describing::source);
        collect(all, base.catalogue().all(), describing::finding);
        collect(all, contents.derivations(), describing::derivation);
        collect(all, contents.territories(), describing::territory);
        collect(
                all,
                contents.weightless(),
                fact -> new Described(
                        new Item(Kind.WEIGHTLESS, fact.id(), fact.id()), Map.of(t("Reason"), fact.reason())));
        collect(
                all,
                Convention.of(contents.weights()),
                row -> new Described(
                        new Item(Kind.WEIGHT, row.table() + ", " + row.name(), row.table() + ", " + row.name()),
                        Map.of(t("Value"), row.value())));
        return all;
    }

    private static <T> void collect(
            Map<Kind, Map<String, Described>> all, List<T> things, Function<T, Described> describe) {
        for (T thing : things) {
            Described described = describe.apply(thing);
            Map<String, Described> kind = all.computeIfAbsent(described.item().kind(), key -> new LinkedHashMap<>());
            // A finding may follow from others in several ways; each way is one more field of the same derivation.
            kind.merge(described.item().id(), described, Described::and);
        }
    }

    private Described and(Described more) {
        Map<String, String> both = new LinkedHashMap<>(fields);
        more.fields.forEach((name, text) -> both.merge(name, text, (first, second) -> t("{0}; or {1}", first, second)));
        return new Described(item, both);
    }

    /** Describes the things of one base. */
    private static final class Describing {

        private final KnowledgeBase base;
        private final TestWords words;

        Describing(KnowledgeBase base) {
            this.base = base;
            this.words = new TestWords(base.catalogue());
        }

        Described condition(Condition condition) {
            return new Fields()
                    .with(t("Name"), condition.name())
                    .with(t("In plain words"), condition.plain())
                    .with(t("Axis"), KnowledgeWords.axis(condition.axis()))
                    .with(t("Base rate"), KnowledgeWords.baseRate(condition.baseRate()))
                    .with(t("Base rate leans on"), condition.baseRateSources())
                    .with(t("Only contributes"), condition.modifier())
                    .with(t("Territories"), condition.territories())
                    .with(t("Found only under load"), condition.exerciseOnly())
                    .with(t("Urgency when it leads"), KnowledgeWords.urgency(condition.urgency()))
                    .with(t("Destination"), condition.destination())
                    .with(t("Advice"), condition.advice())
                    .with(t("On the run"), KnowledgeWords.stop(condition.stopRule()))
                    .with(t("Counts in cases as"), condition.caseCode())
                    .with(t("Sources"), condition.sources())
                    .of(new Item(Kind.CONDITION, condition.code(), condition.name()));
        }

        Described claim(Claim claim) {
            Fields fields = new Fields().with(t("When"), claim.when());
            Claim.Exemption exemption = claim.exemption();
            claim.whenTrue().forEach(effect -> effect(fields, t("Then"), effect));
            claim.whenFalse().forEach(effect -> effect(fields, t("Otherwise"), effect));
            return fields.with(t("Cluster"), claim.cluster())
                    .with(t("Grade"), KnowledgeWords.grade(claim.grade()))
                    .with(t("Population"), claim.population().text())
                    .with(t("Measured in other people"), claim.population().distant())
                    .with(t("Measured in patients with"), claim.population().within())
                    .with(t("Contested"), claim.contested())
                    .with(t("Examination at rest"), claim.restingExam())
                    .with(t("Not counted when"), exemption == null ? null : exemption.when())
                    .with(t("Not counted because"), exemption == null ? "" : exemption.because())
                    .with(t("Not counted, sources"), exemption == null ? List.of() : exemption.sources())
                    .with(t("Because"), claim.because())
                    .with(t("Sources"), claim.sources())
                    .of(new Item(Kind.CLAIM, claim.id(), claim.because()));
        }

        private void effect(Fields fields, String when, Claim.Effect effect) {
            String name =
                    base.condition(effect.condition()).map(Condition::name).orElse(effect.condition());
            fields.with(
                    when + ", " + name,
                    effect.favours()
                            ? t("for, {0}", KnowledgeWords.strength(effect.strength()))
                            : t("against, {0}", KnowledgeWords.strength(effect.strength())));
        }

        Described redFlag(RedFlag flag) {
            return new Fields()
                    .with(t("Title"), flag.title())
                    .with(t("Code"), flag.code())
                    .with(t("Raised when"), flag.when())
                    .with(t("Unless"), flag.unless())
                    .with(t("Tier"), KnowledgeWords.urgency(flag.tier()))
                    .with(t("Destination"), flag.destination())
                    .with(t("Action"), flag.action())
                    .with(t("Must be asked"), flag.questions())
                    .with(t("Because"), flag.because())
                    .with(t("Sources"), flag.sources())
                    .of(new Item(Kind.RED_FLAG, flag.id(), flag.title()));
        }

        Described advice(Advice advice) {
            return new Fields()
                    .with(t("About"), KnowledgeWords.kind(advice.kind()))
                    .with(t("Clinical words"), advice.clinical())
                    .with(t("Plain words"), advice.plain())
                    .with(t("Sources"), advice.sources())
                    .of(new Item(Kind.ADVICE, advice.id(), advice.clinical()));
        }

        Described stopRule(StopRule rule) {
            return new Fields()
                    .with(t("When"), rule.when())
                    .with(t("Then"), KnowledgeWords.stop(rule.outcome()))
                    .with(t("Because"), rule.because())
                    .with(t("Sources"), rule.sources())
                    .of(new Item(Kind.STOP_RULE, rule.id(), rule.because()));
        }

        Described statement(ReadingRule.Statement statement) {
            return new Fields()
                    .with(t("When"), statement.when())
                    .with(t("Unless"), statement.unless())
                    .with(t("Text"), statement.text())
                    .with(t("Sources"), statement.sources())
                    .of(new Item(Kind.READING, statement.id(), statement.text()));
        }

        Described reading(ReadingRule rule) {
            return new Fields()
                    .with(t("Reads"), labels(rule.findings()))
                    .of(new Item(Kind.READING, rule.title(), rule.title()));
        }

        Described reproducibility(Reproducibility rule) {
            Fields fields = new Fields()
                    .with(t("Answers"), labels(List.of(rule.finding())))
                    .with(t("Fewest runs"), String.valueOf(rule.leastRuns()));
            rule.points()
                    .forEach(point -> fields.with(
                            t("Within, {0}", String.join("", labels(List.of(point.finding())))),
                            t(
                                    "{0} of the median or {1}",
                                    point.share().toPlainString(), point.floor().toPlainString())));
            return fields.with(t("Sources"), rule.sources())
                    .of(new Item(Kind.READING, rule.finding(), t("The same point on every run")));
        }

        private List<String> labels(List<String> findings) {
            return findings.stream()
                    .map(code -> base.catalogue().find(code).map(Finding::label).orElse(code))
                    .toList();
        }

        Described source(Source source) {
            return new Fields()
                    .with(t("Title"), source.title())
                    .with(t("Journal"), source.journal())
                    .with(t("Year"), source.year())
                    .with(t("Link"), source.link())
                    .with(t("Population"), source.population())
                    .with(t("Read"), source.read())
                    .of(new Item(Kind.SOURCE, source.key(), source.title()));
        }

        Described finding(Finding finding) {
            return new Fields()
                    .with(t("Question"), finding.question())
                    .with(t("Label"), finding.label())
                    .with(t("Section"), finding.section())
                    .with(t("Form"), KnowledgeWords.plain(finding.type()))
                    .with(t("Unit"), finding.unitLabel())
                    .with(t("From|bound"), amount(finding.min()))
                    .with(t("To|bound"), amount(finding.max()))
                    .with(t("Each side"), finding.eachSide())
                    .with(t("Each phase"), finding.eachPhase())
                    .with(
                            t("Options"),
                            finding.options().stream().map(Option::label).toList())
                    .with(t("Run by run"), finding.perRun())
                    .with(t("Shown first"), finding.core())
                    .with(t("Asked for red flag"), finding.redFlag())
                    .with(t("In the letter"), finding.letter())
                    .with(t("In the letter when absent"), finding.letterAbsent())
                    .with(t("Effort"), KnowledgeWords.plain(finding.effort()))
                    .with(t("Minutes"), finding.minutes().toPlainString())
                    .with(t("Help"), finding.help())
                    .with(t("Sources"), finding.sources())
                    .of(new Item(Kind.FINDING, finding.code(), finding.label()));
        }

        private static String amount(@Nullable BigDecimal bound) {
            return bound == null ? "" : bound.toPlainString();
        }

        Described derivation(Derivation derivation) {
            Finding finding = base.catalogue().find(derivation.finding()).orElseThrow();
            String answer = KnowledgeWords.plain(derivation.status())
                    + (derivation.value() == null
                            ? ""
                            : ", " + String.join(", ", derivation.value().parts()));
            return new Fields()
                    .with(t("Follows"), t("{0} when {1}", answer, words.line(derivation.when())))
                    .of(new Item(Kind.DERIVATION, finding.code(), finding.label()));
        }

        Described territory(Territory territory) {
            return new Fields()
                    .with(t("Name"), territory.name())
                    .with(t("Zones"), territory.zones().stream().sorted().toList())
                    .with(t("Check"), territory.check())
                    .with(t("Sources"), territory.sources())
                    .of(new Item(Kind.TERRITORY, territory.code(), territory.name()));
        }

        /** Fields as they gather; what is empty is left out. */
        private final class Fields {

            private final Map<String, String> fields = new LinkedHashMap<>();

            Fields with(String heading, String text) {
                if (!text.isEmpty()) {
                    fields.put(heading, text);
                }
                return this;
            }

            Fields with(String heading, List<String> texts) {
                return with(heading, texts.stream().collect(Collectors.joining(", ")));
            }

            Fields with(String heading, boolean flag) {
                return with(heading, flag ? t("yes") : "");
            }

            Fields with(String heading, @Nullable Test test) {
                return with(heading, test == null ? "" : words.line(test));
            }

            Described of(Item item) {
                return new Described(item, fields);
            }
        }
    }
}
