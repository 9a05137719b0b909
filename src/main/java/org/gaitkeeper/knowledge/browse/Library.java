package org.gaitkeeper.knowledge.browse;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Advice;
import org.gaitkeeper.differential.Axis;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.ReadingRule;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.differential.Territory;
import org.gaitkeeper.differential.Test;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.knowledge.FactIds;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.knowledge.SourceLine;
import org.gaitkeeper.knowledge.TestWords;
import org.gaitkeeper.knowledge.browse.ClaimSheet.Effect;
import org.gaitkeeper.knowledge.browse.ConditionSheet.Argument;
import org.gaitkeeper.knowledge.browse.ConditionSheet.TerritoryLine;
import org.gaitkeeper.knowledge.browse.Item.Kind;

/** One knowledge base laid out for reading: as it was released, with the changes of the clinic marked. */
public final class Library {

    private final KnowledgeBase base;
    private final KnowledgeBase.Contents contents;
    private final TestWords words;
    private final Citing citing;

    /** The pages of this knowledge base. */
    public Library(KnowledgeBase base) {
        this.base = base;
        this.contents = base.released();
        this.words = new TestWords(base.catalogue());
        this.citing = new Citing(contents);
    }

    /** The knowledge base it lays out. */
    public KnowledgeBase base() {
        return base;
    }

    /** Conditions by axis, in the order of axes and of the files. */
    public Map<Axis, List<Condition>> conditionsByAxis() {
        Map<Axis, List<Condition>> byAxis = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            List<Condition> here = contents.conditions().stream()
                    .filter(condition -> condition.axis() == axis)
                    .toList();
            if (!here.isEmpty()) {
                byAxis.put(axis, here);
            }
        }
        return byAxis;
    }

    /** The condition with this code. */
    public Optional<ConditionSheet> condition(String code) {
        return contents.conditions().stream()
                .filter(condition -> condition.code().equals(code))
                .findFirst()
                .map(this::sheet);
    }

    private ConditionSheet sheet(Condition condition) {
        String destination =
                base.condition(condition.code()).map(Condition::destination).orElse(condition.destination());
        return new ConditionSheet(
                condition.code(),
                condition.name(),
                condition.plain(),
                KnowledgeWords.axis(condition.axis()),
                KnowledgeWords.baseRate(condition.baseRate()),
                sources(condition.baseRateSources()),
                condition.modifier(),
                condition.exerciseOnly(),
                condition.territories().stream()
                        .flatMap(code -> base.territory(code).stream())
                        .map(this::territory)
                        .toList(),
                KnowledgeWords.urgency(condition.urgency()),
                destination,
                destination.equals(condition.destination()) ? "" : condition.destination(),
                KnowledgeWords.stop(condition.stopRule()),
                condition.advice().stream()
                        .flatMap(id -> base.advice(id).stream())
                        .map(this::sheet)
                        .toList(),
                sources(condition.sources()),
                arguments(condition.code(), true),
                arguments(condition.code(), false));
    }

    private List<Argument> arguments(String condition, boolean favours) {
        List<Argument> arguments = new ArrayList<>();
        for (Claim claim : contents.claims()) {
            if (Stream.concat(claim.whenTrue().stream(), claim.whenFalse().stream())
                    .anyMatch(effect -> effect.condition().equals(condition) && effect.favours() == favours)) {
                ClaimSheet sheet = sheet(claim, List.of());
                sheet.effects().stream()
                        .filter(effect -> effect.condition().id().equals(condition) && effect.favours() == favours)
                        .forEach(effect -> arguments.add(new Argument(sheet, effect)));
            }
        }
        arguments.sort(Comparator.comparingDouble(
                argument -> -argument.effect().weighing().size()));
        return arguments;
    }

    private TerritoryLine territory(Territory territory) {
        Map<String, String> labels = base.catalogue().all().stream()
                .flatMap(finding -> finding.options().stream())
                .collect(Collectors.toMap(Option::code, Option::label, (first, second) -> first));
        return new TerritoryLine(
                territory.name(),
                territory.zones().stream()
                        .map(zone -> labels.getOrDefault(zone, zone))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                territory.check());
    }

    /** The claim with this id. */
    public Optional<ClaimSheet> claim(String id) {
        return contents.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .map(claim -> sheet(claim, companions(claim)));
    }

    private List<Item> companions(Claim claim) {
        return contents.claims().stream()
                .filter(other -> other.cluster().equals(claim.cluster()) && !other.equals(claim))
                .map(other -> Item.of(other, words))
                .toList();
    }

    private ClaimSheet sheet(Claim claim, List<Item> companions) {
        List<Effect> effects = new ArrayList<>();
        claim.whenTrue().forEach(effect -> effects.add(effect(claim, effect, true)));
        claim.whenFalse().forEach(effect -> effects.add(effect(claim, effect, false)));
        effects.sort(Comparator.comparingDouble(effect -> -effect.weighing().size()));
        Test within = claim.population().within();
        Claim.Exemption exemption = claim.exemption();
        return new ClaimSheet(
                claim.id(),
                claim.because(),
                words.line(claim.when()),
                words.outline(claim.when()),
                effects,
                KnowledgeWords.grade(claim.grade()),
                KnowledgeWords.letter(claim.grade()),
                KnowledgeWords.meaning(claim.grade()),
                claim.population().text(),
                claim.population().distant(),
                within == null ? "" : words.line(within),
                KnowledgeWords.cluster(claim.cluster()),
                companions,
                claim.contested(),
                claim.restingExam(),
                exemption == null
                        ? null
                        : new ClaimSheet.Exemption(
                                words.line(exemption.when()), exemption.because(), sources(exemption.sources())),
                base.claim(claim.id()).isEmpty(),
                sources(claim.sources()),
                questions(claim.when().findings()));
    }

    private Effect effect(Claim claim, Claim.Effect effect, boolean whenTrue) {
        return new Effect(
                new Item(
                        Kind.CONDITION,
                        effect.condition(),
                        base.condition(effect.condition()).map(Condition::name).orElse(effect.condition())),
                effect.favours(),
                whenTrue,
                Weighing.of(claim, effect, contents.weights()));
    }

    /** Every red flag, in the order of their rows. */
    public List<FlagSheet> redFlags() {
        return contents.redFlags().stream().map(this::sheet).toList();
    }

    private FlagSheet sheet(RedFlag flag) {
        Test unless = flag.unless();
        String destination = base.contents().redFlags().stream()
                .filter(routed -> routed.id().equals(flag.id()))
                .map(RedFlag::destination)
                .findFirst()
                .orElse(flag.destination());
        return new FlagSheet(
                flag.id(),
                flag.title(),
                flag.tier(),
                destination,
                destination.equals(flag.destination()) ? "" : flag.destination(),
                flag.action(),
                flag.because(),
                words.outline(flag.when()),
                unless == null ? null : words.outline(unless),
                questions(flag.questions()),
                sources(flag.sources()));
    }

    /** Advice, then rules on stopping, then readings. */
    public List<AdviceSheet> advice() {
        List<AdviceSheet> sheets = new ArrayList<>();
        contents.advice().forEach(advice -> sheets.add(sheet(advice)));
        contents.stopRules()
                .forEach(rule -> sheets.add(new AdviceSheet(
                        new Item(Kind.STOP_RULE, rule.id(), KnowledgeWords.stop(rule.outcome())),
                        Kind.STOP_RULE.label(),
                        rule.because(),
                        "",
                        words.line(rule.when()),
                        sources(rule.sources()))));
        for (ReadingRule reading : List.of(contents.timing(), contents.spinePosition())) {
            for (ReadingRule.Statement statement : reading.statements()) {
                Test unless = statement.unless();
                sheets.add(new AdviceSheet(
                        new Item(Kind.READING, statement.id(), reading.title()),
                        Kind.READING.label(),
                        statement.text(),
                        "",
                        unless == null
                                ? words.line(statement.when())
                                : t("{0}, unless {1}", words.line(statement.when()), words.line(unless)),
                        sources(statement.sources())));
            }
        }
        return sheets;
    }

    private AdviceSheet sheet(Advice advice) {
        return new AdviceSheet(
                new Item(Kind.ADVICE, advice.id(), advice.clinical()),
                KnowledgeWords.kind(advice.kind()),
                advice.clinical(),
                advice.plain(),
                "",
                sources(advice.sources()));
    }

    /** Every publication, and what rests on it. */
    public List<SourceSheet> publications() {
        return contents.sources().stream()
                .map(source -> new SourceSheet(SourceLine.of(source), citing.of(source.key())))
                .toList();
    }

    /** The publication or statement of this id, and what rests on it. */
    public Optional<SourceSheet> source(String id) {
        if (base.source(id).isEmpty() && FactIds.title(id).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SourceSheet(SourceLine.of(id, base), citing.of(id)));
    }

    /** The question of this code, and what its answer bears on. */
    public Optional<FindingSheet> finding(String code) {
        return base.catalogue().find(code).map(this::sheet);
    }

    private FindingSheet sheet(Finding finding) {
        List<Item> reading = new ArrayList<>();
        Predicate<Test> reads = test -> test.findings().contains(finding.code());
        contents.redFlags().stream()
                .filter(flag -> reads.test(flag.when()))
                .forEach(flag -> reading.add(new Item(Kind.RED_FLAG, flag.id(), flag.title())));
        contents.claims().stream()
                .filter(claim -> reads.test(claim.when()))
                .forEach(claim -> reading.add(Item.of(claim, words)));
        contents.stopRules().stream()
                .filter(rule -> reads.test(rule.when()))
                .forEach(rule -> reading.add(new Item(Kind.STOP_RULE, rule.id(), rule.because())));
        Stream.of(contents.timing(), contents.spinePosition())
                .flatMap(rule -> rule.statements().stream())
                .filter(statement -> reads.test(statement.when()))
                .forEach(statement -> reading.add(new Item(Kind.READING, statement.id(), statement.text())));
        contents.derivations().stream()
                .filter(derivation -> reads.test(derivation.when()))
                .map(derivation -> base.catalogue().find(derivation.finding()).orElseThrow())
                .distinct()
                .forEach(derived -> reading.add(new Item(Kind.DERIVATION, derived.code(), derived.label())));
        String form = KnowledgeWords.plain(finding.type())
                + (finding.unitLabel().isEmpty() ? "" : t(", in {0}", finding.unitLabel()))
                + (finding.eachSide() ? t(", each side") : "")
                + (finding.eachPhase() ? t(", at rest, during and after the run") : "");
        return new FindingSheet(
                finding.code(),
                finding.label(),
                finding.question(),
                base.catalogue()
                        .section(finding.section())
                        .map(section -> section.title())
                        .orElse(finding.section()),
                form,
                finding.options().stream().map(Option::label).toList(),
                sources(finding.sources()),
                reading);
    }

    /** The table of declared conventions. */
    public List<Convention> conventions() {
        return Convention.of(contents.weights());
    }

    private List<SourceLine> sources(List<String> ids) {
        return ids.stream().map(id -> SourceLine.of(id, base)).toList();
    }

    private List<Item> questions(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> base.catalogue().find(code).stream())
                .map(finding -> new Item(Kind.FINDING, finding.code(), finding.label()))
                .toList();
    }
}
