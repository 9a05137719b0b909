package org.gaitkeeper.knowledge.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.browse.KnowledgeDiff.Change;
import org.gaitkeeper.knowledge.browse.KnowledgeDiff.Field;
import org.gaitkeeper.knowledge.browse.KnowledgeDiff.Type;

/** What holds of any two knowledge bases. */
class KnowledgeDiffProperties {

    private static final KnowledgeBase BASE = KnowledgeFiles.shipped().read();

    /** The shipped knowledge with some claims, red flags and weightless statements left out. */
    @Provide
    Arbitrary<KnowledgeBase> bases() {
        return Arbitraries.integers().between(0, 60).set().ofMaxSize(20).map(left -> Variants.of(BASE)
                .claims(without(BASE.contents().claims(), left))
                .redFlags(without(BASE.contents().redFlags(), left))
                .weightless(without(BASE.contents().weightless(), left))
                .build());
    }

    private static <T> List<T> without(List<T> all, Set<Integer> left) {
        return IntStream.range(0, all.size())
                .filter(i -> !left.contains(i))
                .mapToObj(all::get)
                .toList();
    }

    @Property(tries = 15)
    void a_base_does_not_differ_from_itself(@ForAll("bases") KnowledgeBase base) {
        assertThat(KnowledgeDiff.between(base, base).same()).isTrue();
    }

    @Property(tries = 15)
    void the_other_way_round_added_is_removed_and_before_is_after(
            @ForAll("bases") KnowledgeBase one, @ForAll("bases") KnowledgeBase other) {
        assertThat(KnowledgeDiff.between(other, one).changes())
                .containsExactlyInAnyOrderElementsOf(KnowledgeDiff.between(one, other).changes().stream()
                        .map(KnowledgeDiffProperties::reversed)
                        .toList());
    }

    @Property(tries = 15)
    void what_is_added_or_removed_is_what_only_one_of_them_has(
            @ForAll("bases") KnowledgeBase one, @ForAll("bases") KnowledgeBase other) {
        KnowledgeDiff diff = KnowledgeDiff.between(one, other);

        assertThat(diff.count(Item.Kind.CLAIM, Type.ADDED))
                .isEqualTo(other.contents().claims().stream()
                        .filter(claim -> one.claim(claim.id()).isEmpty())
                        .count());
        assertThat(diff.count(Item.Kind.CLAIM, Type.REMOVED))
                .isEqualTo(one.contents().claims().stream()
                        .filter(claim -> other.claim(claim.id()).isEmpty())
                        .count());
    }

    private static Change reversed(Change change) {
        Type type =
                switch (change.type()) {
                    case ADDED -> Type.REMOVED;
                    case REMOVED -> Type.ADDED;
                    case CHANGED -> Type.CHANGED;
                };
        return new Change(
                type,
                change.item(),
                change.fields().stream()
                        .map(field -> new Field(field.name(), field.after(), field.before()))
                        .toList());
    }
}
