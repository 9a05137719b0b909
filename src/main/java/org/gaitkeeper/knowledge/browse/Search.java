package org.gaitkeeper.knowledge.browse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.FactIds;
import org.gaitkeeper.knowledge.TestWords;
import org.gaitkeeper.knowledge.browse.Item.Kind;

/** Finds pieces of the knowledge by words or by id; all words must occur, in any order, accents and case aside. */
public final class Search {

    /** Most entries of one kind. */
    public static final int MOST = 20;

    private final KnowledgeBase base;
    private final TestWords words;

    /** A search over this knowledge base. */
    public Search(KnowledgeBase base) {
        this.base = base;
        this.words = new TestWords(base.catalogue());
    }

    /**
     * What was found of one kind, the best first.
     *
     * @param kind of the items
     * @param items at most {@value #MOST}
     * @param more how many others there are
     */
    public record Group(Kind kind, List<Item> items, int more) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** What fits these words, by kind; empty when nothing does or nothing was asked. */
    public List<Group> find(String asked) {
        List<String> wanted = Stream.of(normal(asked).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>();
        for (Kind kind : List.of(Kind.CONDITION, Kind.CLAIM, Kind.RED_FLAG, Kind.ADVICE, Kind.SOURCE, Kind.FINDING)) {
            List<Item> found = entries(kind)
                    .map(entry -> new Ranked(entry.item(), entry.rank(wanted)))
                    .filter(ranked -> ranked.rank() < Entry.NO)
                    // The sort is stable: equals stay in the order of the files.
                    .sorted(Comparator.comparingInt(Ranked::rank))
                    .map(Ranked::item)
                    .toList();
            if (!found.isEmpty()) {
                groups.add(new Group(kind, found.stream().limit(MOST).toList(), Math.max(0, found.size() - MOST)));
            }
        }
        return groups;
    }

    private Stream<Entry> entries(Kind kind) {
        KnowledgeBase.Contents contents = base.released();
        return switch (kind) {
            case CONDITION ->
                contents.conditions().stream()
                        .map(condition -> entry(
                                kind,
                                condition.code(),
                                condition.name(),
                                condition.plain() + " " + condition.destination()));
            case CLAIM ->
                contents.claims().stream()
                        .map(claim -> entry(
                                Item.of(claim, words),
                                claim.because() + " " + words.line(claim.when()) + " "
                                        + String.join(" ", claim.sources())));
            case RED_FLAG ->
                contents.redFlags().stream()
                        .map(flag -> entry(
                                kind,
                                flag.id(),
                                flag.title(),
                                words.line(flag.when()) + " " + flag.destination() + " "
                                        + String.join(" ", flag.sources())));
            case ADVICE ->
                contents.advice().stream()
                        .map(advice -> entry(
                                kind,
                                advice.id(),
                                advice.clinical(),
                                advice.plain() + " " + String.join(" ", advice.sources())));
            case SOURCE ->
                Stream.concat(
                        contents.sources().stream()
                                .map(source -> entry(
                                        kind,
                                        source.key(),
                                        source.title(),
                                        source.journal() + " " + source.year() + " " + source.population())),
                        FactIds.all().stream().map(Search::statement));
            case FINDING ->
                base.catalogue().all().stream()
                        .map(finding -> entry(
                                kind,
                                finding.code(),
                                finding.label(),
                                finding.question() + " " + String.join(" ", finding.sources())));
            default -> Stream.empty();
        };
    }

    /** Found by its id alone: what the id means is the same for a whole document. */
    private static Entry statement(FactIds.Fact fact) {
        String id = fact.id();
        return new Entry(new Item(Kind.SOURCE, id, id + ": " + FactIds.title(id)), normal(id), normal(id), "");
    }

    private static Entry entry(Kind kind, String id, String title, String rest) {
        return entry(new Item(kind, id, title), rest);
    }

    private static Entry entry(Item item, String rest) {
        return new Entry(item, normal(item.id()), normal(item.title()), normal(rest));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private record Ranked(Item item, int rank) {}

    private record Entry(Item item, String id, String title, String rest) {

        static final int NO = 5;

        /** 0 for the id itself, then title that begins so, title, id or title with the rest. */
        int rank(List<String> wanted) {
            String phrase = String.join(" ", wanted);
            if (id.equals(phrase)) {
                return 0;
            }
            if (title.startsWith(phrase)) {
                return 1;
            }
            if (wanted.stream().allMatch(title::contains)) {
                return 2;
            }
            String all = id + " " + title;
            if (wanted.stream().allMatch(all::contains)) {
                return 3;
            }
            String everything = all + " " + rest;
            return wanted.stream().allMatch(everything::contains) ? 4 : NO;
        }
    }
}
