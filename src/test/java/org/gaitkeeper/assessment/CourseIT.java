package org.gaitkeeper.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a case is going, on the page of the patient and on paper. */
class CourseIT {

    private final RunningProduct product = RunningProduct.get();
    private final ClinicalWork work = new ClinicalWork(product.as(RunningProduct.ANNA));
    private final BrowserClient anna = new BrowserClient(product.address());

    @BeforeEach
    void signed_in() {
        anna.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
    }

    @Test
    void before_anything_is_signed_or_logged_the_page_says_what_will_stand_there() {
        String patient = runner();
        work.openCase(patient, "Numb toes");

        assertThat(anna.get("/patients/" + patient).text()).contains("Nothing to compare yet", "Log a run");
    }

    @Test
    void visits_and_runs_are_drawn_and_told_with_the_finding_as_the_title() {
        String patient = runner();
        String caseId = work.openCase(patient, "Numb first web");
        work.logRun(caseId, "-9d", List.of(Map.of("finding", "onset_minutes", "value", 8)));
        visit(caseId, 12, List.of("first_web:N"));

        String page = anna.get("/patients/" + patient).text();

        assertThat(page)
                .contains(
                        "Starts later than at first: after 8 min on",
                        "from 1 visit and 1 run",
                        "<circle class=\"onset\"")
                .contains("The same as a table", "12 minutes · ", "data-map-zone=\"first_web\"");
        assertThat(page).doesNotContain("Then, ");
    }

    @Test
    void the_second_visit_stands_beside_the_first() {
        String patient = runner();
        String caseId = work.openCase(patient, "Numb first web");
        visit(caseId, 12, List.of("first_web:N"));
        visit(caseId, 20, List.of("hallux:P"));

        String page = anna.get("/patients/" + patient).text();

        assertThat(page).contains("Then, ", "Now, ", "url(#felt-N)", "url(#felt-P)", "from 2 visits and 0 runs");
    }

    @Test
    void the_summary_names_case_result_and_trend_and_reading_it_is_recorded() {
        String patient = runner();
        String caseId = work.openCase(patient, "Numb first web");
        work.logRun(caseId, "-9d", List.of(Map.of("finding", "onset_minutes", "value", 8)));
        visit(caseId, 12, List.of("first_web:N"));

        String page = anna.get("/cases/" + caseId + "/summary").text();

        assertThat(page).contains("Numb first web", "Last signed visit", "Urgency", "Anna Lindqvist", "Starts later");
        assertThat(product.as(RunningProduct.INES)
                        .get("api/audit?limit=20&action=ASSESSMENT_READ&patient=" + patient)
                        .text())
                .contains("\"part\":\"summary\"");
    }

    @Test
    void reception_sees_no_course_and_may_not_print_one() {
        String patient = runner();
        String caseId = work.openCase(patient, "Numb first web");
        visit(caseId, 12, List.of("first_web:N"));
        BrowserClient rosa = new BrowserClient(product.address());
        rosa.signIn(RunningProduct.ROSA, RunningProduct.PASSWORD);

        assertThat(rosa.get("/patients/" + patient).text()).doesNotContain("Print summary", "onset");
        assertThat(rosa.get("/cases/" + caseId + "/summary").status()).isEqualTo(403);
    }

    @Test
    void the_blank_sheet_asks_every_red_flag_and_names_nobody() {
        String patient = runner();
        String sheet = anna.get("/assessments/blank-sheet").text();

        assertThat(sheet)
                .contains("Red flags first", "not asked", "class=\"limb sole\"")
                .doesNotContain(patient, "Course");
        product.as(RunningProduct.ANNA)
                .get("api/findings")
                .json()
                .path("sections")
                .forEach(section -> section.path("findings").forEach(finding -> {
                    if (!finding.path("redFlag").asText("").isEmpty()) {
                        assertThat(sheet)
                                .contains(finding.path("question").asText().substring(0, 12));
                    }
                }));
    }

    private String runner() {
        return work.register(
                Map.of("familyName", "Course", "givenName", "Nia", "birthDate", "1991-05-04", "sex", "FEMALE"));
    }

    private void visit(String caseId, int onset, List<String> zones) {
        work.sign(
                work.screenNegative(work.answer(
                        work.start(caseId),
                        List.of(
                                Map.of("finding", "onset_minutes", "status", "present", "value", onset),
                                Map.of(
                                        "finding",
                                        "symptom_zones",
                                        "status",
                                        "present",
                                        "side",
                                        "right",
                                        "phase",
                                        "during",
                                        "value",
                                        zones)))),
                RunningProduct.PASSWORD);
    }
}
