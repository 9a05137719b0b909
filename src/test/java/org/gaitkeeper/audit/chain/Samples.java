package org.gaitkeeper.audit.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whole chains to start from; a test then breaks what it is about. */
final class Samples {

    static final UUID CLINIC = UUID.fromString("01900000-0000-7000-8000-000000000001");
    static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-0000000000aa");
    static final UUID PATIENT = UUID.fromString("01900000-0000-7000-8000-0000000000bb");
    static final Instant NOON = Instant.parse("2026-08-14T12:00:00.123456Z");

    private Samples() {}

    static Entry entry(String detail) {
        return new Entry(
                PERSON,
                "Anna Physio",
                "PATIENT_READ",
                "SUCCESS",
                "patient",
                PATIENT.toString(),
                PATIENT,
                "request-1",
                "127.0.0.1",
                detail);
    }

    static SealedEvent row(long seq, String detail, Sha256 previous) {
        AuditEvent event = new AuditEvent(CLINIC, seq, NOON.plusSeconds(seq), entry(detail));
        return new SealedEvent(event, previous, event.seal(previous));
    }

    /** Rows 1 to {@code count}. */
    static List<SealedEvent> chain(int count) {
        return sealed(count, 1, "{}");
    }

    /** Rows 1 to {@code count}, where those from {@code changedFrom} on say something else. */
    static List<SealedEvent> sealed(int count, int changedFrom, String detail) {
        List<SealedEvent> rows = new ArrayList<>();
        Sha256 previous = Sha256.NONE;
        for (int seq = 1; seq <= count; seq++) {
            SealedEvent row = row(seq, seq < changedFrom ? "{}" : detail, previous);
            rows.add(row);
            previous = row.hash();
        }
        return rows;
    }

    static Head head(List<SealedEvent> rows) {
        SealedEvent last = rows.get(rows.size() - 1);
        return new Head(CLINIC, last.event().seq(), last.hash(), NOON);
    }

    static Anchor anchor(SealedEvent row) {
        return new Anchor(CLINIC, row.event().seq(), row.hash(), row.event().seq(), NOON, Sha256.NONE);
    }
}
