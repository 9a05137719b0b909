package org.gaitkeeper.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEventTest {

    private static final AuditEvent EVENT = new AuditEvent(Samples.CLINIC, 7, Samples.NOON, Samples.entry("{\"a\":1}"));

    @Test
    void the_bytes_are_sixteen_fields_each_with_its_length() {
        List<String> fields = fields(EVENT.bytes(Sha256.NONE));

        assertThat(fields).hasSize(16);
        assertThat(fields.get(0)).isEqualTo("gaitkeeper audit event 1");
        assertThat(fields.subList(6, 10)).containsExactly("Anna Physio", "PATIENT_READ", "SUCCESS", "patient");
        assertThat(fields.get(14)).isEqualTo("{\"a\":1}");
    }

    @Test
    void the_seal_never_changes_for_the_same_row() {
        // Sealed rows are kept for years: should this digest ever change, no old chain verifies any more.
        assertThat(EVENT.seal(Sha256.NONE).hex())
                .isEqualTo("4f60131b12721fbd91614bdbea4901cc56055ea2597fe2ee9b987ef822ca09f3");
    }

    @Test
    void every_field_counts() {
        Entry e = EVENT.entry();
        UUID other = new UUID(1, 1);
        List<AuditEvent> changed = List.of(
                new AuditEvent(other, 7, Samples.NOON, e),
                new AuditEvent(Samples.CLINIC, 8, Samples.NOON, e),
                new AuditEvent(Samples.CLINIC, 7, Samples.NOON.plusNanos(1000), e),
                new AuditEvent(Samples.CLINIC, 7, Samples.NOON.plusSeconds(1), e),
                with(new Entry(
                        other,
                        e.actorName(),
                        e.action(),
                        e.outcome(),
                        e.entityType(),
                        e.entityId(),
                        e.patientId(),
                        e.requestId(),
                        e.origin(),
                        e.detail())),
                with(new Entry(
                        null,
                        e.actorName(),
                        e.action(),
                        e.outcome(),
                        e.entityType(),
                        e.entityId(),
                        e.patientId(),
                        e.requestId(),
                        e.origin(),
                        e.detail())),
                with(new Entry(
                        e.actorId(),
                        "x",
                        e.action(),
                        e.outcome(),
                        e.entityType(),
                        e.entityId(),
                        e.patientId(),
                        e.requestId(),
                        e.origin(),
                        e.detail())),
                with(new Entry(
                        e.actorId(),
                        e.actorName(),
                        "x",
                        e.outcome(),
                        e.entityType(),
                        e.entityId(),
                        e.patientId(),
                        e.requestId(),
                        e.origin(),
                        e.detail())),
                with(new Entry(
                        e.actorId(),
                        e.actorName(),
                        e.action(),
                        "x",
                        e.entityType(),
                        e.entityId(),
                        e.patientId(),
                        e.requestId(),
                        e.origin(),
                        e.detail())),
                with(new Entry(
                        e.actorId(),
                        e.actorName(),
                        e.action(),
                        e.outcome(),
                        "x",
                        e.entityId(),
                        e.patientId(),
                        e.requestId(),
                        e.origin(),
                        e.detail())),
                with(new Entry(
                        e.actorId(),
                        e.actorName(),
                        e.action(),
                        e.outcome(),
                        e.entityType(),
                        "x",
                        e.patientId(),
                        e.requestId(),
                        e.origin(),
                        e.detail())),
                with(new Entry(
                        e.actorId(),
                        e.actorName(),
                        e.action(),
                        e.outcome(),
                        e.entityType(),
                        e.entityId(),
                        null,
                        e.requestId(),
                        e.origin(),
                        e.detail())),
                with(new Entry(
                        e.actorId(),
                        e.actorName(),
                        e.action(),
                        e.outcome(),
                        e.entityType(),
                        e.entityId(),
                        e.patientId(),
                        "x",
                        e.origin(),
                        e.detail())),
                with(new Entry(
                        e.actorId(),
                        e.actorName(),
                        e.action(),
                        e.outcome(),
                        e.entityType(),
                        e.entityId(),
                        e.patientId(),
                        e.requestId(),
                        "x",
                        e.detail())),
                with(new Entry(
                        e.actorId(),
                        e.actorName(),
                        e.action(),
                        e.outcome(),
                        e.entityType(),
                        e.entityId(),
                        e.patientId(),
                        e.requestId(),
                        e.origin(),
                        "x")));

        assertThat(changed)
                .extracting(event -> event.seal(Sha256.NONE))
                .doesNotHaveDuplicates()
                .doesNotContain(EVENT.seal(Sha256.NONE));
        assertThat(EVENT.seal(Sha256.of(new byte[1]))).isNotEqualTo(EVENT.seal(Sha256.NONE));
    }

    @Test
    void moving_a_letter_from_one_field_to_the_next_changes_the_bytes() {
        Entry e = EVENT.entry();
        AuditEvent one = with(new Entry(null, "ab", "c", e.outcome(), "", "", null, "", "", ""));
        AuditEvent two = with(new Entry(null, "a", "bc", e.outcome(), "", "", null, "", "", ""));

        assertThat(one.bytes(Sha256.NONE)).isNotEqualTo(two.bytes(Sha256.NONE));
    }

    @Test
    void texts_are_made_inert_before_they_are_stored() {
        String hostile = "a\0b\r\nc\u001b[31m${jndi:x}\ud800d\u0085😀";

        assertThat(Entry.inert(hostile, 100)).isEqualTo("a\uFFFDb\uFFFD\uFFFDc\uFFFD[31m${jndi:x}\uFFFDd\uFFFD😀");
        assertThat(Samples.entry(hostile).inert().detail()).doesNotContain("\0", "\n", "\ud800");
        assertThat(Entry.inert("x".repeat(201), 200)).hasSize(200).endsWith("x…");
        assertThat(Entry.inert("x".repeat(198) + "😀😀", 200)).isEqualTo("x".repeat(198) + "…");
    }

    @Test
    void a_digest_is_64_lower_case_hexadecimal_digits() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.stored(Sha256.NONE.bytes())).isEqualTo(Sha256.NONE);
        assertThatThrownBy(() -> new Sha256("AB")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AuditEvent with(Entry entry) {
        return new AuditEvent(Samples.CLINIC, 7, Samples.NOON, entry);
    }

    private static List<String> fields(byte[] bytes) {
        List<String> fields = new ArrayList<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            byte[] field = new byte[Math.max(0, rest.getInt())];
            rest.get(field);
            fields.add(new String(field, StandardCharsets.UTF_8));
        }
        return fields;
    }
}
