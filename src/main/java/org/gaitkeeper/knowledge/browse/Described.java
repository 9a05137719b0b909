package org.gaitkeeper.knowledge.browse;

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
                        new Item(Kind.WEIGHTLESS, fact.id(), fact.id()), Map.of("Reason", fact.reason())));
        collect(
                all,
                Convention.of(contents.weights()),
                row -> new Described(
                        new Item(Kind.WEIGHT, row.table() + ", " + row.name(), row.table() + ", " + row.name()),
                        Map.of("Value", row.value())));
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
        more.fields.forEach((name, text) -> both.merge(name, text, (first, second) -> first + "; or " + second));
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
                    .with("Name", condition.name())
                    .with("In plain words", condition.plain())
                    .with("Axis", KnowledgeWords.axis(condition.axis()))
                    .with("Base rate", KnowledgeWords.baseRate(condition.baseRate()))
                    .with("Base rate leans on", condition.baseRateSources())
                    .with("Only contributes", condition.modifier())
                    .with("Territories", condition.territories())
                    .with("Found only under load", condition.exerciseOnly())
                    .with("Urgency when it leads", KnowledgeWords.urgency(condition.urgency()))
                    .with("Destination", condition.destination())
                    .with("Advice", condition.advice())
                    .with("On the run", KnowledgeWords.stop(condition.stopRule()))
                    .with("Counts in cases as", condition.caseCode())
                    .with("Sources", condition.sources())
                    .of(new Item(Kind.CONDITION, condition.code(), condition.name()));
        }

        Described claim(Claim claim) {
            Fields fields = new Fields().with("When", claim.when());
            Claim.Exemption exemption = claim.exemption();
            claim.whenTrue().forEach(effect -> effect(fields, "Then", effect));
            claim.whenFalse().forEach(effect -> effect(fields, "Otherwise", effect));
            return fields.with("Cluster", claim.cluster())
                    .with("Grade", KnowledgeWords.grade(claim.grade()))
                    .with("Population", claim.population().text())
                    .with("Measured in other people", claim.population().distant())
                    .with("Measured in patients with", claim.population().within())
                    .with("Contested", claim.contested())
                    .with("Examination at rest", claim.restingExam())
                    .with("Not counted when", exemption == null ? null : exemption.when())
                    .with("Not counted because", exemption == null ? "" : exemption.because())
                    .with("Not counted, sources", exemption == null ? List.of() : exemption.sources())
                    .with("Because", claim.because())
                    .with("Sources", claim.sources())
                    .of(new Item(Kind.CLAIM, claim.id(), claim.because()));
        }

        private void effect(Fields fields, String when, Claim.Effect effect) {
            String name =
                    base.condition(effect.condition()).map(Condition::name).orElse(effect.condition());
            fields.with(
                    when + ", " + name,
                    (effect.favours() ? "for, " : "against, ") + KnowledgeWords.strength(effect.strength()));
        }

        Described redFlag(RedFlag flag) {
            return new Fields()
                    .with("Title", flag.title())
                    .with("Code", flag.code())
                    .with("Raised when", flag.when())
                    .with("Unless", flag.unless())
                    .with("Tier", KnowledgeWords.urgency(flag.tier()))
                    .with("Destination", flag.destination())
                    .with("Action", flag.action())
                    .with("Must be asked", flag.questions())
                    .with("Because", flag.because())
                    .with("Sources", flag.sources())
                    .of(new Item(Kind.RED_FLAG, flag.id(), flag.title()));
        }

        Described advice(Advice advice) {
            return new Fields()
                    .with("About", KnowledgeWords.kind(advice.kind()))
                    .with("Clinical words", advice.clinical())
                    .with("Plain words", advice.plain())
                    .with("Sources", advice.sources())
                    .of(new Item(Kind.ADVICE, advice.id(), advice.clinical()));
        }

        Described stopRule(StopRule rule) {
            return new Fields()
                    .with("When", rule.when())
                    .with("Then", KnowledgeWords.stop(rule.outcome()))
                    .with("Because", rule.because())
                    .with("Sources", rule.sources())
                    .of(new Item(Kind.STOP_RULE, rule.id(), rule.because()));
        }

        Described statement(ReadingRule.Statement statement) {
            return new Fields()
                    .with("When", statement.when())
                    .with("Unless", statement.unless())
                    .with("Text", statement.text())
                    .with("Sources", statement.sources())
                    .of(new Item(Kind.READING, statement.id(), statement.text()));
        }

        Described reading(ReadingRule rule) {
            return new Fields()
                    .with("Reads", labels(rule.findings()))
                    .of(new Item(Kind.READING, rule.title(), rule.title()));
        }

        Described reproducibility(Reproducibility rule) {
            Fields fields = new Fields()
                    .with("Answers", labels(List.of(rule.finding())))
                    .with("Fewest runs", String.valueOf(rule.leastRuns()));
            rule.points()
                    .forEach(point -> fields.with(
                            "Within, " + String.join("", labels(List.of(point.finding()))),
                            point.share().toPlainString() + " of the median or "
                                    + point.floor().toPlainString()));
            return fields.with("Sources", rule.sources())
                    .of(new Item(Kind.READING, rule.finding(), "The same point on every run"));
        }

        private List<String> labels(List<String> findings) {
            return findings.stream()
                    .map(code -> base.catalogue().find(code).map(Finding::label).orElse(code))
                    .toList();
        }

        Described source(Source source) {
            return new Fields()
                    .with("Title", source.title())
                    .with("Journal", source.journal())
                    .with("Year", source.year())
                    .with("Link", source.link())
                    .with("Population", source.population())
                    .with("Read", source.read())
                    .of(new Item(Kind.SOURCE, source.key(), source.title()));
        }

        Described finding(Finding finding) {
            return new Fields()
                    .with("Question", finding.question())
                    .with("Label", finding.label())
                    .with("Section", finding.section())
                    .with("Form", KnowledgeWords.plain(finding.type()))
                    .with("Unit", finding.unitLabel())
                    .with("From", amount(finding.min()))
                    .with("To", amount(finding.max()))
                    .with("Each side", finding.eachSide())
                    .with("Each phase", finding.eachPhase())
                    .with(
                            "Options",
                            finding.options().stream().map(Option::label).toList())
                    .with("Run by run", finding.perRun())
                    .with("Shown first", finding.core())
                    .with("Asked for red flag", finding.redFlag())
                    .with("In the letter", finding.letter())
                    .with("In the letter when absent", finding.letterAbsent())
                    .with("Effort", KnowledgeWords.plain(finding.effort()))
                    .with("Minutes", finding.minutes().toPlainString())
                    .with("Help", finding.help())
                    .with("Sources", finding.sources())
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
                    .with("Follows", answer + " when " + words.line(derivation.when()))
                    .of(new Item(Kind.DERIVATION, finding.code(), finding.label()));
        }

        Described territory(Territory territory) {
            return new Fields()
                    .with("Name", territory.name())
                    .with("Zones", territory.zones().stream().sorted().toList())
                    .with("Check", territory.check())
                    .with("Sources", territory.sources())
                    .of(new Item(Kind.TERRITORY, territory.code(), territory.name()));
        }

        /** Fields as they gather; what is empty is left out. */
        private final class Fields {

            private final Map<String, String> fields = new LinkedHashMap<>();

            Fields with(String name, String text) {
                if (!text.isEmpty()) {
                    fields.put(name, text);
                }
                return this;
            }

            Fields with(String name, List<String> texts) {
                return with(name, texts.stream().collect(Collectors.joining(", ")));
            }

            Fields with(String name, boolean flag) {
                return with(name, flag ? "yes" : "");
            }

            Fields with(String name, @Nullable Test test) {
                return with(name, test == null ? "" : words.line(test));
            }

            Described of(Item item) {
                return new Described(item, fields);
            }
        }
    }
}
