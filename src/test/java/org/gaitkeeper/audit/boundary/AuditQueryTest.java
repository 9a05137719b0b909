package org.gaitkeeper.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.gaitkeeper.audit.chain.Outcome;
import org.gaitkeeper.audit.control.TrailWords;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditQueryTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-14T23:30:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    14-Aug-2026,               2026-08-13T23:00:00Z, 2026-08-14T23:00:00Z
                    14 aug 2026,               2026-08-13T23:00:00Z, 2026-08-14T23:00:00Z
                    2026-01-05,                2026-01-05T00:00:00Z, 2026-01-06T00:00:00Z
                    4. März 2026,              2026-03-04T00:00:00Z, 2026-03-05T00:00:00Z
                    14-Okt-2025,               2025-10-13T23:00:00Z, 2025-10-14T23:00:00Z
                    14-Okt-2025 09:30,         2025-10-14T08:30:00Z, 2025-10-14T08:31:00Z
                    14/08/2026,                2026-08-13T23:00:00Z, 2026-08-14T23:00:00Z
                    heute,                     2026-08-14T23:00:00Z, 2026-08-15T23:00:00Z
                    today,                     2026-08-14T23:00:00Z, 2026-08-15T23:00:00Z
                    -1d,                       2026-08-13T23:00:00Z, 2026-08-14T23:00:00Z
                    -2w,                       2026-07-31T23:00:00Z, 2026-08-01T23:00:00Z
                    -8m,                       2025-12-15T00:00:00Z, 2025-12-16T00:00:00Z
                    14-Aug-2026 09:30,         2026-08-14T08:30:00Z, 2026-08-14T08:31:00Z
                    2026-08-14T09:30,          2026-08-14T08:30:00Z, 2026-08-14T08:31:00Z
                    2026-03-29,                2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z
                    2026-08-14T09:30:00.5Z,    2026-08-14T09:30:00.5Z, 2026-08-14T09:30:00.500001Z
                    2026-08-14T09:30:00+02:00, 2026-08-14T07:30:00Z, 2026-08-14T07:30:00.000001Z
                    """)
    void a_time_is_read_as_the_clinic_means_it(String text, Instant start, Instant end) {
        assertThat(Span.read(text, LONDON, CLOCK)).contains(new Span(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "31-Feb-2026x",
                "2026-13-01",
                "0000-01-01",
                "+999999999-12-31",
                "-5y",
                "\0",
                "14-Aug-2026 25:00",
                "2026-08-14T09:60"
            })
    void what_is_no_time_is_told(String text) {
        assertThat(Span.read(text, LONDON, CLOCK)).isEmpty();
    }

    @Test
    void every_field_that_cannot_be_understood_is_told_and_kept() {
        AuditQuery query = read(Map.of(
                "from", "zz", "to", "x".repeat(500), "person", "me", "patient", "1", "action", "a b", "outcome", "x"));

        assertThat(query.problems())
                .extracting(FieldProblem::field)
                .containsExactly("from", "to", "person", "patient", "action", "outcome");
        assertThat(query.typed("from")).isEqualTo("zz");
        assertThatThrownBy(query::filterOrThrow).isInstanceOf(Problem.class);
    }

    @Test
    void the_end_is_not_before_the_beginning() {
        assertThat(read(Map.of("from", "today", "to", "-1d")).problems())
                .extracting(FieldProblem::field)
                .containsExactly("to");
        assertThat(read(Map.of("from", "today", "to", "today")).problems()).isEmpty();
    }

    @Test
    void a_whole_filter_is_understood_and_can_be_asked_again() {
        AuditQuery query = read(Map.of("from", "-1d", "outcome", "DENIED", "action", "PATIENT_READ", "person", " "));

        assertThat(query.filterOrThrow().outcome()).isEqualTo(Outcome.DENIED);
        assertThat(query.filter().words())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("from", "2026-08-13T23:00:00Z", "action", "PATIENT_READ", "outcome", "DENIED"));
        assertThat(query.address(Map.of("before", "7")))
                .isEqualTo("?from=-1d&action=PATIENT_READ&outcome=DENIED&before=7");
        assertThat(read(Map.of()).address(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PATIENT_READ,Patient read", "sign-in,Sign in", "anchoredUpTo,Anchored up to", "sha256,Sha256"})
    void names_are_shown_as_words(String name, String words) {
        assertThat(TrailWords.of(name)).isEqualTo(words);
    }

    private static AuditQuery read(Map<String, String> parameters) {
        return AuditQuery.read(parameters::get, LONDON, CLOCK);
    }
}
