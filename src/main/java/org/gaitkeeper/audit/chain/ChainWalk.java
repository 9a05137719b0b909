package org.gaitkeeper.audit.chain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.audit.chain.ChainBreak.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A walk along one chain, row by row in the order of their numbers, remembering the first thing that is wrong. What the
 * rows say among themselves finds changes, gaps and additions; the anchors find what was sealed again or cut.
 */
public final class ChainWalk {

    private final UUID clinicId;
    private final List<Anchor> anchors;
    private int nextAnchor;
    private long anchoredSeq;
    private long rows;
    private long lastSeq;
    private Sha256 lastHash = Sha256.NONE;
    private @Nullable ChainBreak firstBreak;

    /** @param anchors of this chain, in any order */
    public ChainWalk(UUID clinicId, List<Anchor> anchors) {
        this.clinicId = clinicId;
        this.anchors =
                anchors.stream().sorted(Comparator.comparingLong(Anchor::seq)).toList();
    }

    /** Whether no row was met yet. */
    boolean empty() {
        return rows == 0;
    }

    /** Takes the next row. */
    public void next(SealedEvent row) {
        rows++;
        if (firstBreak != null) {
            return;
        }
        firstBreak = wrong(row);
        if (firstBreak == null) {
            firstBreak = notAnchored(row);
        }
        lastSeq = row.event().seq();
        lastHash = row.hash();
    }

    private @Nullable ChainBreak wrong(SealedEvent row) {
        long seq = row.event().seq();
        if (seq <= lastSeq) {
            return new ChainBreak(seq, Kind.ADDED, "there is more than one row with this number");
        }
        if (seq > lastSeq + 1) {
            return new ChainBreak(lastSeq + 1, Kind.MISSING, span(lastSeq + 1, seq - 1, "is missing", "are missing"));
        }
        if (!row.event().seal(row.previous()).equals(row.hash())) {
            return new ChainBreak(seq, Kind.CHANGED, "its content is not what was sealed");
        }
        if (!row.previous().equals(lastHash)) {
            return new ChainBreak(
                    seq, Kind.UNLINKED, "it was not sealed onto the row before it: one of the two was replaced");
        }
        return null;
    }

    private @Nullable ChainBreak notAnchored(SealedEvent row) {
        long seq = row.event().seq();
        while (nextAnchor < anchors.size() && anchors.get(nextAnchor).seq() <= seq) {
            Anchor anchor = anchors.get(nextAnchor);
            if (!anchor.hash().equals(row.hash()) || anchor.count() != rows) {
                return new ChainBreak(
                        anchoredSeq + 1,
                        Kind.RESEALED,
                        span(anchoredSeq + 1, seq, "was", "were") + " changed and sealed again: row " + seq
                                + " is not the one that was anchored at " + anchor.time());
            }
            anchoredSeq = seq;
            nextAnchor++;
        }
        return null;
    }

    /**
     * Ends the walk.
     *
     * @param head where the database says the chain ends, of the same moment as the rows; null when it says nothing
     */
    public ChainReport end(@Nullable Head head) {
        if (firstBreak == null) {
            firstBreak = cut();
        }
        if (firstBreak == null) {
            firstBreak = wrongEnd(head);
        }
        return new ChainReport(clinicId, rows, nextAnchor, anchoredSeq, Optional.ofNullable(firstBreak));
    }

    private @Nullable ChainBreak cut() {
        if (nextAnchor == anchors.size()) {
            return null;
        }
        Anchor newest = anchors.get(anchors.size() - 1);
        return new ChainBreak(
                lastSeq + 1,
                Kind.CUT,
                (lastSeq == 0
                                ? "the whole chain is gone"
                                : span(lastSeq + 1, newest.seq(), "is gone from the end", "are gone from the end"))
                        + ": there were " + newest.count() + " rows when it was anchored at " + newest.time()
                        + notVouchedFor());
    }

    /** Taking a row out and sealing all after it again looks the same as a cut; only anchors behind the row tell. */
    private String notVouchedFor() {
        return anchoredSeq == lastSeq
                ? ""
                : "; " + span(anchoredSeq + 1, lastSeq, "is", "are")
                        + " vouched for by no anchor and may have been changed";
    }

    private @Nullable ChainBreak wrongEnd(@Nullable Head head) {
        long headSeq = head == null ? 0 : head.seq();
        if (headSeq > lastSeq) {
            return new ChainBreak(
                    lastSeq + 1, Kind.CUT, span(lastSeq + 1, headSeq, "is gone from the end", "are gone from the end"));
        }
        if (headSeq < lastSeq) {
            return new ChainBreak(
                    headSeq + 1,
                    Kind.ADDED,
                    "the chain ends with row " + headSeq + " for the product; this row was added");
        }
        if (head != null && !head.hash().equals(lastHash)) {
            return new ChainBreak(lastSeq, Kind.RESEALED, "it is not the row that the product wrote last");
        }
        return null;
    }

    private static String span(long from, long to, String one, String several) {
        return from == to ? "row " + from + " " + one : "rows " + from + " to " + to + " " + several;
    }
}
