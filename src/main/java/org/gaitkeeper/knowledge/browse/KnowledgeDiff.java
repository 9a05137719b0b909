package org.gaitkeeper.knowledge.browse;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.browse.Item.Kind;

/**
 * What differs between two knowledge bases, field by field and in words. What only changed its place in a list has not
 * changed.
 *
 * @param changes by kind; within a kind in the order of the later base, then what it no longer has
 */
public record KnowledgeDiff(List<Change> changes) {

    public KnowledgeDiff {
        changes = List.copyOf(changes);
    }

    /** What happened to a piece of knowledge. */
    public enum Type {
        ADDED(said("Added")),
        REMOVED(said("Removed")),
        CHANGED(said("Changed"));

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** The same in words. */
        public String label() {
            return t(label);
        }
    }

    /**
     * One piece of knowledge that differs.
     *
     * @param type what happened
     * @param item what it is; under the title of the base that has it, the later one when both do
     * @param fields that differ; all that are not empty when it was added or removed
     */
    public record Change(Type type, Item item, List<Field> fields) {
        public Change {
            fields = List.copyOf(fields);
        }

        private boolean names(Change other) {
            return item.kind() == other.item.kind() && item.id().equals(other.item.id());
        }
    }

    /**
     * One field that differs.
     *
     * @param name in words
     * @param before empty when there was nothing
     * @param after empty when there is nothing
     */
    public record Field(String name, String before, String after) {}

    /** What makes {@code after} of {@code before}; empty when they say the same. */
    public static KnowledgeDiff between(KnowledgeBase before, KnowledgeBase after) {
        Map<Kind, Map<String, Described>> old = Described.all(before);
        Map<Kind, Map<String, Described>> fresh = Described.all(after);
        List<Change> changes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, Described> was = old.getOrDefault(kind, Map.of());
            Map<String, Described> is = fresh.getOrDefault(kind, Map.of());
            is.forEach((id, described) -> {
                Described earlier = was.get(id);
                if (earlier == null) {
                    changes.add(new Change(Type.ADDED, described.item(), compare(Map.of(), described.fields())));
                } else {
                    List<Field> fields = compare(earlier.fields(), described.fields());
                    if (!fields.isEmpty()) {
                        changes.add(new Change(Type.CHANGED, described.item(), fields));
                    }
                }
            });
            was.forEach((id, described) -> {
                if (!is.containsKey(id)) {
                    changes.add(new Change(Type.REMOVED, described.item(), compare(described.fields(), Map.of())));
                }
            });
        }
        return new KnowledgeDiff(changes);
    }

    /**
     * The same changes in the words of a translation. Where those words hide a field that differs, the change stays in the
     * words it was written in.
     */
    public KnowledgeDiff saidAs(KnowledgeDiff translated) {
        return new KnowledgeDiff(changes.stream()
                .map(change -> translated.changes.stream()
                        .filter(other -> other.names(change)
                                && other.fields().size() == change.fields().size())
                        .findFirst()
                        .orElse(change))
                .toList());
    }

    /** Whether the two say the same. */
    public boolean same() {
        return changes.isEmpty();
    }

    /** Changes of one kind, in order. */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.item().kind() == kind).toList();
    }

    /** How many pieces of one kind had this happen to them. */
    public long count(Kind kind, Type type) {
        return of(kind).stream().filter(change -> change.type() == type).count();
    }

    private static List<Field> compare(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String name : names) {
            Field field = new Field(name, before.getOrDefault(name, ""), after.getOrDefault(name, ""));
            if (!field.before().equals(field.after())) {
                fields.put(name, field);
            }
        }
        return List.copyOf(fields.values());
    }
}
