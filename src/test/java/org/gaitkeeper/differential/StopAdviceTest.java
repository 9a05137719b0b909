package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.assess;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.condition;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.flag;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.util.List;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;

/** What to do on the run, and who has the last word about it. */
class StopAdviceTest {

    @org.junit.jupiter.api.Test
    void stop_or_continue_lets_a_stop_win_over_what_leads_and_what_leads_over_going_on() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(claim("a", present("f1"), "c", favours("shoe", Ordinal.DEFINING)))
                .with(claim("b", present("f2"), "c", favours("tight", Ordinal.DEFINING)))
                .with(new StopRule("go", present("f3"), StopOutcome.MAY_RESUME_FROM_BASELINE, "Go.", List.of("C6")))
                .with(new StopRule("stop", present("f4"), StopOutcome.STOP_SESSION, "Stop.", List.of("C6")));

        assertThat(rule(knowledge, "f1")).isEqualTo("shoe");
        assertThat(rule(knowledge, "f1", "f3")).isEqualTo("go");
        assertThat(rule(knowledge, "f2", "f3")).isEqualTo("tight");
        assertThat(rule(knowledge, "f1", "f3", "f4")).isEqualTo("stop");
    }

    private String rule(SmallKnowledge knowledge, String... there) {
        Answer[] answers = List.of(there).stream().map(Answer::present).toArray(Answer[]::new);
        return assess(knowledge, answers).stopAdvice().rule();
    }

    @org.junit.jupiter.api.Test
    void a_red_flag_stops_the_run_when_somebody_is_needed_within_two_weeks_and_not_before() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(flag("R1", present("f1"), null, Urgency.ROUTINE, "f1"))
                .with(flag("R2", present("f2"), null, Urgency.URGENT, "f2"));

        assertThat(rule(knowledge, "f1")).isEmpty();
        assertThat(rule(knowledge, "f2")).isEqualTo("R2");
        assertThat(rule(knowledge, "f1", "f2")).isEqualTo("R2");
    }

    @org.junit.jupiter.api.Test
    void what_leads_gives_its_name_and_sources_as_the_reason() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(condition("zone", Axis.BONE, false, StopOutcome.STOP_SESSION, Urgency.URGENT))
                .with(claim("a", present("f1"), "c", favours("shoe", Ordinal.DEFINING)));
        StopAdvice advice = assess(knowledge, Answer.present("f1")).stopAdvice();

        assertThat(advice.outcome()).isEqualTo(StopOutcome.GRADED_RESUME);
        assertThat(advice.because()).isEqualTo("Leading: The shoe.");
        assertThat(advice.sources()).containsExactly("E2.1");
    }
}
