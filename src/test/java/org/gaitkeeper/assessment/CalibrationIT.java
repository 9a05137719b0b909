package org.gaitkeeper.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

/** The report of a clinic; other tests may confirm diagnoses there too, so each test looks at what it adds. */
class CalibrationIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private final ApiClient ben = PRODUCT.as(RunningProduct.BEN);
    private final ClinicalWork work = new ClinicalWork(ben);

    @Test
    void each_confirmed_diagnosis_counts_where_it_stood_when_the_record_was_signed() {
        JsonNode before = report();
        Record first = signed(Map.of("undecided", true));
        work.confirm(first, Map.of("diagnosis", ranked(first).get(0), "method", "IMAGING"));
        Record last = signed(Map.of("undecided", true));
        List<String> order = ranked(last);
        work.confirm(last, Map.of("diagnosis", order.get(order.size() - 1), "method", "COURSE"));
        Record outside = signed(Map.of("undecided", true));
        work.confirm(outside, Map.of("other", "Something nobody lists", "method", "SURGERY"));

        JsonNode after = report();
        assertThat(added(before, after, "first", "of")).isEqualTo(3);
        assertThat(added(before, after, "first", "count")).isEqualTo(1);
        assertThat(added(before, after, "first_three", "count")).isEqualTo(1);
        assertThat(added(before, after, "band_leading", "count")).isEqualTo(1);
        assertThat(added(before, after, "outside", "count")).isEqualTo(1);
        assertThat(added(before, after, "placed_leading", "of")).isGreaterThanOrEqualTo(3);
        assertThat(added(before, after, "advised_later", "of")).isEqualTo(2);
        assertThat(after.path("signed").intValue() - before.path("signed").intValue())
                .isEqualTo(3);
    }

    @Test
    void conclusions_are_right_when_they_name_what_was_confirmed() {
        JsonNode before = report();
        Record agreed = draft();
        String leader = ranked(agreed).get(0);
        Record right = work.sign(agreed, RunningProduct.PASSWORD, Map.of("conditions", List.of(leader)));
        work.confirm(right, Map.of("diagnosis", leader, "method", "TEST"));
        Record overriding = draft();
        String third = ranked(overriding).get(ranked(overriding).size() - 3);
        Record wrong =
                work.sign(overriding, RunningProduct.PASSWORD, Map.of("conditions", List.of(third), "reason", "LOCAL"));
        work.confirm(wrong, Map.of("diagnosis", leader, "method", "TEST"));

        JsonNode after = report();
        assertThat(added(before, after, "agreed_right", "count")).isEqualTo(1);
        assertThat(added(before, after, "agreed_right", "of")).isEqualTo(1);
        assertThat(added(before, after, "overridden_right", "count")).isZero();
        assertThat(added(before, after, "overridden_right", "of")).isEqualTo(1);
        assertThat(added(before, after, "led_right", "count")).isEqualTo(1);
        assertThat(added(before, after, "conclusion_right", "of")).isEqualTo(2);
        assertThat(after.path("overrides").path("LOCAL").intValue()
                        - before.path("overrides").path("LOCAL").intValue())
                .isEqualTo(1);
    }

    @Test
    void what_was_corrected_or_taken_back_no_longer_counts() {
        JsonNode before = report();
        Record signed = signed(Map.of("undecided", true));
        String id = work.confirm(signed, Map.of("diagnosis", ranked(signed).get(0), "method", "IMAGING"));
        work.confirm(signed, Map.of("withdrawn", true, "corrects", id, "correctionReason", "Another runner's letter."));

        assertThat(added(before, report(), "first", "of")).isZero();
    }

    @Test
    void an_amendment_is_not_wise_after_the_event() {
        JsonNode before = report();
        Record signed = signed(Map.of("undecided", true));
        String leader = ranked(signed).get(0);
        work.confirm(signed, Map.of("diagnosis", leader, "method", "IMAGING"));
        Answer amended = ben.post(
                "api/assessments/" + signed.id() + "/amendments",
                Map.of("reason", "Add the scan."),
                Map.of("If-Match", signed.etag()));
        Record amendment = work.sign(
                new Record(amended.json().path("id").asText(), amended.etag()),
                RunningProduct.PASSWORD,
                Map.of("conditions", List.of(leader)));
        assertThat(added(before, report(), "conclusion_right", "of")).isZero();
        assertThat(added(before, report(), "first", "of")).isEqualTo(1);

        work.confirm(amendment, Map.of("diagnosis", leader, "method", "IMAGING"));

        assertThat(added(before, report(), "first", "of")).isEqualTo(1);
    }

    @Test
    void the_report_names_no_patient_and_never_a_share_without_its_count() {
        Record signed = signed(Map.of("undecided", true));
        work.confirm(signed, Map.of("diagnosis", ranked(signed).get(0), "method", "IMAGING"));
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ADA, RunningProduct.PASSWORD);

        Answer page = browser.get("/reports/calibration");
        Answer csv = browser.get("/reports/calibration.csv");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("too few to conclude", "<svg role=\"img\"", "95 % interval", " of ")
                .doesNotContain("Calibrated");
        assertThat(csv.text()).startsWith("knowledge,figure,count,of,low,high,enough\r\nall,first,");
        assertThat(csv.text().lines().skip(1))
                .allMatch(line -> line.matches("[^,]+,[a-z_]+,\\d+,\\d+,[01]\\.\\d+,[01]\\.\\d+,(yes|no)"));
        assertThat(PRODUCT.as(RunningProduct.INES)
                        .get("api/reports/calibration")
                        .status())
                .isEqualTo(403);
        assertThat(PRODUCT.as(RunningProduct.ROSA)
                        .get("api/reports/calibration")
                        .status())
                .isEqualTo(403);
    }

    private JsonNode report() {
        Answer answer = ben.get("api/reports/calibration");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static int added(JsonNode before, JsonNode after, String figure, String member) {
        return value(after, figure, member) - value(before, figure, member);
    }

    private static int value(JsonNode report, String figure, String member) {
        for (JsonNode one : report.path("all").path("figures")) {
            if (one.path("figure").asText().equals(figure)) {
                return one.path(member).intValue();
            }
        }
        throw new AssertionError("There is no figure " + figure);
    }

    private List<String> ranked(Record assessment) {
        List<String> codes = new ArrayList<>();
        work.differential(assessment.id())
                .path("conditions")
                .forEach(condition -> codes.add(condition.path("code").asText()));
        return codes;
    }

    private Record signed(Map<String, Object> conclusion) {
        return work.sign(draft(), RunningProduct.PASSWORD, conclusion);
    }

    private Record draft() {
        String patient = work.register(
                Map.of("familyName", "Calibrated", "givenName", "Cal", "birthDate", "1990-04-05", "sex", "MALE"));
        return work.screenNegative(work.answer(
                work.start(work.openCase(patient, "Numb between the toes")),
                List.of(
                        Map.of("finding", "laterality", "status", "present", "value", "right"),
                        Map.of("finding", "quality", "status", "present", "value", List.of("numb")),
                        Map.of("finding", "first_web_numb", "status", "present", "side", "right"),
                        Map.of("finding", "onset_minutes", "status", "present", "value", 12),
                        Map.of("finding", "lace_release_clears", "status", "present"))));
    }
}
