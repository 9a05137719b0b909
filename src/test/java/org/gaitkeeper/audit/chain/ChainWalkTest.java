package org.gaitkeeper.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.gaitkeeper.audit.chain.ChainBreak.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was done to a chain of ten rows, anchored at 4 and 8, and what the walk says of it. */
class ChainWalkTest {

    private static final List<SealedEvent> WHOLE = Samples.chain(10);
    private static final List<Anchor> ANCHORS = List.of(Samples.anchor(WHOLE.get(7)), Samples.anchor(WHOLE.get(3)));

    @Test
    void a_whole_chain_is_whole() {
        ChainReport report = walk(WHOLE, ANCHORS, Samples.head(WHOLE));

        assertThat(report.whole()).isTrue();
        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.anchors()).isEqualTo(2);
        assertThat(report.anchoredSeq()).isEqualTo(8);
        assertThat(report.notYetAnchored()).isEqualTo(2);
    }

    @Test
    void an_empty_chain_that_nobody_knows_is_whole() {
        assertThat(walk(List.of(), List.of(), null).whole()).isTrue();
    }

    @Test
    void a_changed_row_is_named() {
        found(broken(rows -> rows.set(4, changed(rows.get(4)))), 5, Kind.CHANGED);
    }

    @Test
    void a_row_whose_seal_was_changed_is_named() {
        found(
                broken(rows -> rows.set(
                        4, new SealedEvent(rows.get(4).event(), rows.get(4).previous(), Sha256.of(new byte[1])))),
                5,
                Kind.CHANGED);
    }

    @Test
    void a_missing_row_is_named() {
        assertThat(found(broken(rows -> rows.remove(4)), 5, Kind.MISSING)).isEqualTo("row 5 is missing");
        assertThat(found(broken(rows -> rows.subList(4, 7).clear()), 5, Kind.MISSING))
                .isEqualTo("rows 5 to 7 are missing");
    }

    @Test
    void the_first_row_can_be_missing() {
        found(broken(rows -> rows.remove(0)), 1, Kind.MISSING);
    }

    @Test
    void an_added_row_is_named() {
        found(broken(rows -> rows.add(5, Samples.row(5, "{\"x\":1}", rows.get(3).hash()))), 5, Kind.ADDED);
    }

    @Test
    void two_rows_that_changed_places_are_named() {
        found(
                broken(rows -> {
                    SealedEvent third = renumbered(rows.get(2), 6);
                    rows.set(2, renumbered(rows.get(5), 3));
                    rows.set(5, third);
                }),
                3,
                Kind.CHANGED);
    }

    @Test
    void a_row_sealed_again_alone_breaks_the_link_behind_it() {
        found(broken(rows -> rows.set(4, Samples.row(5, "{\"x\":1}", rows.get(3).hash()))), 6, Kind.UNLINKED);
    }

    @Test
    void everything_sealed_again_from_a_changed_row_on_does_not_fit_the_anchor() {
        List<SealedEvent> resealed = Samples.sealed(10, 6, "{\"x\":1}");

        assertThat(found(walk(resealed, ANCHORS, Samples.head(resealed)), 5, Kind.RESEALED))
                .startsWith("rows 5 to 8 were changed and sealed again: row 8 is not the one");
    }

    @Test
    void rows_sealed_again_behind_the_newest_anchor_cannot_be_found() {
        List<SealedEvent> resealed = Samples.sealed(10, 9, "{\"x\":1}");

        assertThat(walk(resealed, ANCHORS, Samples.head(resealed)).whole()).isTrue();
    }

    @Test
    void a_tail_cut_with_its_head_is_found_by_the_anchor() {
        List<SealedEvent> cut = WHOLE.subList(0, 6);

        assertThat(found(walk(cut, ANCHORS, Samples.head(cut)), 7, Kind.CUT))
                .startsWith("rows 7 to 8 are gone from the end")
                .endsWith("rows 5 to 6 are vouched for by no anchor and may have been changed");
    }

    @Test
    void a_tail_cut_without_its_head_is_found_by_the_head() {
        assertThat(found(walk(WHOLE.subList(0, 9), ANCHORS, Samples.head(WHOLE)), 10, Kind.CUT))
                .isEqualTo("row 10 is gone from the end");
    }

    @Test
    void a_chain_deleted_altogether_is_found_by_the_anchor() {
        assertThat(found(walk(List.of(), ANCHORS, null), 1, Kind.CUT)).startsWith("the whole chain is gone");
    }

    @Test
    void a_chain_whose_head_was_deleted_is_found() {
        found(walk(WHOLE, ANCHORS, null), 1, Kind.ADDED);
    }

    @Test
    void a_row_added_behind_the_end_is_found_by_the_head() {
        found(walk(WHOLE, ANCHORS, Samples.head(WHOLE.subList(0, 9))), 10, Kind.ADDED);
    }

    @Test
    void a_last_row_sealed_again_is_found_by_the_head() {
        found(walk(Samples.sealed(10, 10, "{\"x\":1}"), ANCHORS, Samples.head(WHOLE)), 10, Kind.RESEALED);
    }

    @Test
    void an_anchor_that_counts_otherwise_is_not_met() {
        Anchor fourth = ANCHORS.get(1);
        Anchor counted =
                new Anchor(fourth.clinicId(), fourth.seq(), fourth.hash(), 5, fourth.time(), fourth.previous());

        found(walk(WHOLE, List.of(counted), Samples.head(WHOLE)), 1, Kind.RESEALED);
    }

    @Test
    void only_the_first_break_is_named_and_every_row_counted() {
        ChainReport report = broken(rows -> {
            rows.set(4, changed(rows.get(4)));
            rows.remove(7);
        });

        found(report, 5, Kind.CHANGED);
        assertThat(report.rows()).isEqualTo(9);
    }

    private static ChainReport broken(Consumer<List<SealedEvent>> harm) {
        List<SealedEvent> rows = new ArrayList<>(WHOLE);
        harm.accept(rows);
        return walk(Collections.unmodifiableList(rows), ANCHORS, Samples.head(WHOLE));
    }

    private static ChainReport walk(List<SealedEvent> rows, List<Anchor> anchors, @Nullable Head head) {
        ChainWalk walk = new ChainWalk(Samples.CLINIC, anchors);
        rows.forEach(walk::next);
        assertThat(walk.empty()).isEqualTo(rows.isEmpty());
        return walk.end(head);
    }

    private static String found(ChainReport report, long seq, Kind kind) {
        assertThat(report.whole()).isFalse();
        ChainBreak found = report.firstBreak().orElseThrow();
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.seq()).isEqualTo(seq);
        return found.what();
    }

    private static SealedEvent changed(SealedEvent row) {
        AuditEvent event = row.event();
        return new SealedEvent(
                new AuditEvent(event.clinicId(), event.seq(), event.occurredAt(), Samples.entry("{\"x\":1}")),
                row.previous(),
                row.hash());
    }

    private static SealedEvent renumbered(SealedEvent row, long seq) {
        AuditEvent event = row.event();
        return new SealedEvent(
                new AuditEvent(event.clinicId(), seq, event.occurredAt(), event.entry()), row.previous(), row.hash());
    }
}
