package org.gaitkeeper.knowledge.browse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.FactIds;
import org.gaitkeeper.knowledge.browse.Item.Kind;

/**
 * Where every numbered statement of the source documents and of the evidence sheet went, so that nothing is lost in
 * silence.
 *
 * @param rows one for each statement, in their order
 */
public record Coverage(List<Row> rows) {

    /** A statement that only a question, a condition or a territory cites has not found its place: none of them says what follows. */
    private static final Set<Kind> PLACES = EnumSet.of(
            Kind.CLAIM, Kind.RED_FLAG, Kind.ADVICE, Kind.STOP_RULE, Kind.READING, Kind.DERIVATION, Kind.WEIGHTLESS);

    public Coverage {
        rows = List.copyOf(rows);
    }

    /**
     * Where one statement went.
     *
     * @param id of the statement
     * @param title what the id means
     * @param group it belongs to
     * @param items all that cites it; what only asks or names it comes too
     */
    public record Row(String id, String title, FactIds.Group group, List<Item> items) {

        public Row {
            items = List.copyOf(items);
        }

        /** Whether something follows from it, or a reason is given why nothing does. */
        public boolean placed() {
            return items.stream().anyMatch(item -> PLACES.contains(item.kind()));
        }

        /** Whether it went to this kind of place. */
        public boolean wentTo(Kind kind) {
            return items.stream().anyMatch(item -> item.kind() == kind);
        }
    }

    /** The kinds of place a statement can go to, in the order they are shown. */
    public static List<Kind> places() {
        return List.copyOf(PLACES);
    }

    /** The coverage of a knowledge base as it was released: what a clinic switches off has found its place all the same. */
    public static Coverage of(KnowledgeBase base) {
        Citing citing = new Citing(base.released());
        return new Coverage(FactIds.all().stream()
                .map(fact -> new Row(fact.id(), FactIds.title(fact.id()), fact.group(), citing.of(fact.id())))
                .toList());
    }

    /** How many statements went to this kind of place; one may go to several. */
    public long count(Kind kind) {
        return rows.stream().filter(row -> row.wentTo(kind)).count();
    }

    /** Statements of which nothing follows and for which no reason is given; empty in a release. */
    public List<Row> missing() {
        return rows.stream().filter(row -> !row.placed()).toList();
    }
}
