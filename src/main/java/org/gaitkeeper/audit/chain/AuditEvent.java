package org.gaitkeeper.audit.chain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the chain of a clinic.
 *
 * @param clinicId whose chain; the nil UUID holds what belongs to no clinic
 * @param seq number within the chain: 1, 2, 3 … without a gap
 * @param occurredAt by the clock of the database, to the microsecond
 */
public record AuditEvent(UUID clinicId, long seq, Instant occurredAt, Entry entry) {

    /** Names the byte form, so that no other bytes of ours can be taken for an event. */
    private static final String FORM = "gaitkeeper audit event 1";

    /** The digest that seals this event onto the row before it: SHA-256 of {@link #bytes}. */
    public Sha256 seal(Sha256 previous) {
        return Sha256.of(bytes(previous));
    }

    /**
     * The one byte form of an event. Sixteen fields in this order: the name of the form, clinic id, seq, time in whole
     * seconds since 1970-01-01T00:00:00Z, nanoseconds within that second, actor id, actor name, action, outcome, entity
     * type, entity id, patient id, request id, origin, detail, digest of the row before. Each field is its length in bytes as a 32-bit big-endian
     * number and then the bytes: texts in UTF-8, numbers as 64 bits big-endian, identifiers and digests as they are. A
     * missing field has the length -1 and no bytes. As every field says its length, no two events share their bytes.
     */
    public byte[] bytes(Sha256 previous) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        put(bytes, FORM);
        put(bytes, clinicId);
        put(bytes, number(seq));
        put(bytes, number(occurredAt.getEpochSecond()));
        put(bytes, number(occurredAt.getNano()));
        put(bytes, entry.actorId());
        put(bytes, entry.actorName());
        put(bytes, entry.action());
        put(bytes, entry.outcome());
        put(bytes, entry.entityType());
        put(bytes, entry.entityId());
        put(bytes, entry.patientId());
        put(bytes, entry.requestId());
        put(bytes, entry.origin());
        put(bytes, entry.detail());
        put(bytes, previous.bytes());
        return bytes.toByteArray();
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static void put(ByteArrayOutputStream bytes, String text) {
        put(bytes, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ByteArrayOutputStream bytes, @Nullable UUID id) {
        if (id == null) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(-1).array());
        } else {
            put(
                    bytes,
                    ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
        }
    }

    private static void put(ByteArrayOutputStream bytes, byte[] field) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        bytes.writeBytes(field);
    }
}
