package org.gaitkeeper.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.audit.chain.Outcome;
import org.junit.jupiter.api.Test;

class AuditFilterTest {

    private static final Instant START = Instant.parse("2026-08-14T09:00:00Z");

    @Test
    void a_filter_told_in_words_can_be_asked_again() {
        AuditFilter filter = new AuditFilter(
                START,
                START.plusSeconds(60),
                new UUID(1, 2),
                new UUID(3, 4),
                "PATIENT_READ",
                Outcome.DENIED,
                ZoneId.of("Europe/London"));

        assertThat(AuditFilter.of(filter.words())).isEqualTo(filter);
        assertThat(AuditFilter.of(Map.of()).words()).isEmpty();
    }
}
