package org.gaitkeeper.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.jobs.Job.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant START = Instant.parse("2026-08-14T09:00:00Z");

    @Test
    void rate_and_time_left_follow_from_the_last_sign_of_life() {
        Job job = job(State.RUNNING, 20_000, 100_000, null);

        assertThat(job.rate()).contains(2_000L);
        assertThat(job.secondsLeft()).contains(40L);
    }

    @Test
    void before_the_first_row_nothing_is_foretold() {
        assertThat(job(State.RUNNING, 0, 100_000, null).rate()).isEmpty();
        assertThat(job(State.RUNNING, 0, 100_000, null).secondsLeft()).isEmpty();
        assertThat(job(State.CANCELLED, 10, 100, START.plusSeconds(10)).secondsLeft())
                .isEmpty();
    }

    @Test
    void the_rate_of_a_finished_job_is_that_of_the_whole_and_never_less_than_one() {
        assertThat(job(State.DONE, 50_000, 50_000, START.plusSeconds(5)).rate()).contains(10_000L);
        assertThat(job(State.CANCELLED, 1, 100, START.plusSeconds(5)).rate()).contains(1L);
        assertThat(job(State.FAILED, 10, 100, START).rate()).isEmpty();
        assertThat(job(State.RUNNING, 10, 0, null).secondsLeft()).isEmpty();
    }

    @Test
    void only_a_finished_job_has_a_file_and_for_a_day() {
        assertThat(job(State.DONE, 10, 10, START.plusSeconds(5)).keptUntil())
                .contains(START.plusSeconds(5).plus(Job.KEPT));
        assertThat(job(State.DONE, 10, 10, START).available(START.plus(Job.KEPT).minusNanos(1)))
                .isTrue();
        assertThat(job(State.DONE, 10, 10, START).available(START.plus(Job.KEPT)))
                .isFalse();
        assertThat(job(State.FAILED, 10, 10, START.plusSeconds(5)).keptUntil()).isEmpty();
    }

    private static Job job(State state, long done, long total, @Nullable Instant finished) {
        return new Job(
                new UUID(0, 1),
                "AUDIT_EXPORT",
                state,
                Map.of(),
                done,
                total,
                START,
                START.plusSeconds(10),
                finished,
                Map.of(),
                state == State.DONE ? "0".repeat(64) : "",
                0,
                "");
    }
}
