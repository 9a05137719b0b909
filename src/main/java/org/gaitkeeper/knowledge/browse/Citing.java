package org.gaitkeeper.knowledge.browse;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.ReadingRule;
import org.gaitkeeper.knowledge.TestWords;
import org.gaitkeeper.knowledge.browse.Item.Kind;

/** Everything in a knowledge base that names its sources, by source. */
final class Citing {

    private final Map<String, List<Item>> items = new LinkedHashMap<>();

    Citing(KnowledgeBase.Contents contents) {
        TestWords words = new TestWords(contents.catalogue());
        contents.conditions().forEach(condition -> {
            Item item = new Item(Kind.CONDITION, condition.code(), condition.name());
            add(item, Stream.concat(condition.sources().stream(), condition.baseRateSources().stream()));
        });
        contents.claims()
                .forEach(claim -> add(
                        Item.of(claim, words),
                        Stream.concat(
                                claim.sources().stream(),
                                Stream.ofNullable(claim.exemption())
                                        .flatMap(exemption -> exemption.sources().stream()))));
        contents.redFlags()
                .forEach(flag -> add(new Item(Kind.RED_FLAG, flag.id(), flag.title()), flag.sources().stream()));
        contents.advice()
                .forEach(advice ->
                        add(new Item(Kind.ADVICE, advice.id(), advice.clinical()), advice.sources().stream()));
        contents.stopRules()
                .forEach(rule -> add(new Item(Kind.STOP_RULE, rule.id(), rule.because()), rule.sources().stream()));
        Stream.of(contents.timing(), contents.spinePosition())
                .map(ReadingRule::statements)
                .flatMap(List::stream)
                .forEach(statement ->
                        add(new Item(Kind.READING, statement.id(), statement.text()), statement.sources().stream()));
        add(
                new Item(Kind.READING, contents.reproducibility().finding(), t("The same point on every run")),
                contents.reproducibility().sources().stream());
        contents.derivations().stream()
                .flatMap(derivation -> contents.catalogue().find(derivation.finding()).stream())
                .distinct()
                .forEach(finding -> add(
                        new Item(Kind.DERIVATION, finding.code(), t("{0} follows from other answers", finding.label())),
                        finding.sources().stream()));
        contents.catalogue()
                .all()
                .forEach(finding ->
                        add(new Item(Kind.FINDING, finding.code(), finding.label()), finding.sources().stream()));
        contents.territories()
                .forEach(territory -> add(
                        new Item(Kind.TERRITORY, territory.code(), territory.name()), territory.sources().stream()));
        contents.weightless()
                .forEach(fact -> add(new Item(Kind.WEIGHTLESS, fact.id(), fact.reason()), Stream.of(fact.id())));
    }

    private void add(Item item, Stream<String> sources) {
        sources.distinct().forEach(source -> items.computeIfAbsent(source, id -> new ArrayList<>())
                .add(item));
    }

    /** What rests on this source, by kind; empty when nothing does. */
    List<Item> of(String source) {
        return List.copyOf(items.getOrDefault(source, List.of()));
    }

    /** Every id that something cites. */
    List<String> sources() {
        return List.copyOf(items.keySet());
    }
}
