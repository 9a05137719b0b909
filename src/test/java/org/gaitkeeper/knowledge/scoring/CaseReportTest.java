package org.gaitkeeper.knowledge.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.knowledge.scoring.MadeUp.scored;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person reads about scored cases. */
class CaseReportTest {

    private static final Map<String, String> GROUPS = Map.of("a", "arms", "b", "legs", "c", "legs");

    @Test
    void each_case_says_where_it_came_and_how_its_urgency_was() {
        assertThat(report(scored("a", "b a", "routine", "emergency", "same_day")))
                .contains("a at 2\n", "b > a\n", "urgency routine (wanted emergency/same_day: UNSAFE)");
        assertThat(report(scored("a", "b", "same_day", "routine")))
                .contains("a at -\n", "(wanted routine: over-triage)");
        assertThat(report(scored("a", "a", "urgent", "routine"))).contains("(wanted routine: off)");
        assertThat(report(scored("a", "a", "urgent", "urgent"))).contains("(wanted urgent: ok)");
    }

    @Test
    void shares_stand_with_their_interval() {
        assertThat(report(scored("a", "a", "routine", "routine"), scored("a", "b a", "routine", "routine")))
                .containsPattern("top-1 +1 of +2 +50.0 % +\\(9 to 91\\)")
                .containsPattern("top-3 +2 of +2 +100.0 % +\\(34 to 100\\)")
                .containsPattern("mean reciprocal rank +0.750");
    }

    @Test
    void thin_cases_stand_apart_from_full_reports() {
        ScoredCase full = scored("a", "a", "routine", "routine");
        ScoredCase thin = new ScoredCase(
                "t", full.placed(), "routine", List.of(), new Expected("b", List.of(), List.of("routine"), true));

        assertThat(report(full, full, thin))
                .contains("All: 3 cases", "Full reports: 2 cases", "Abstract only: 1 cases");
        assertThat(report(full)).doesNotContain("Abstract only");
    }

    @Test
    void groups_have_a_row_each_when_they_have_cases() {
        String report = report(
                scored("b", "b", "routine", "routine"),
                scored("c", "b c", "routine", "routine"),
                scored("z", "b", "routine", "routine"));

        assertThat(report)
                .containsPattern("legs +2 +1 \\(9 to 91 %\\) +2 \\(34 to 100 %\\)")
                .containsPattern("not declared +1 +0 ")
                .doesNotContain("arms");
    }

    @Test
    void confusions_name_what_was_put_first_itself_before_others() {
        assertThat(report(
                        scored("b", "a b", "routine", "routine"),
                        scored("b", "b a", "routine", "routine"),
                        scored("b", "c a", "routine", "routine"),
                        scored("b", "c b", "routine", "routine"),
                        scored("c", "c b", "routine", "routine")))
                .containsPattern("\n  b +itself 1, c 2, a 1\n")
                .containsPattern("\n  c +itself 1\n");
    }

    @Test
    void bands_are_forecasts_when_there_are_others_to_forecast_from() {
        assertThat(report(scored("a", "a! b", "routine", "routine"), scored("b", "b! a", "routine", "routine")))
                .containsPattern("leading +2 of +2 +100.0 %")
                .contains("Brier score 0.000", "without bands 0.500", "skill 1.00");
        assertThat(report(scored("a", "a! b", "routine", "routine"))).doesNotContain("Brier");
    }

    @Test
    void a_report_on_nothing_says_nothing() {
        assertThat(report()).doesNotContain("cases\n").doesNotContain("NaN");
    }

    private static String report(ScoredCase... cases) {
        return new CaseReport(List.of(cases), GROUPS).text();
    }
}
