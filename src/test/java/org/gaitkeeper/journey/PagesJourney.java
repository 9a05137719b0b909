package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.RidgeClinic;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, photographed into {@code target/screenshots} and held to WCAG 2.2 A and AA. */
class PagesJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static final Map<String, String> KNOWLEDGE = new LinkedHashMap<>();
    private static final Map<String, String> ADMINISTRATION = Map.of(
            "administration", "/administration",
            "administration-add", "/administration/people/new",
            "administration-clinic", "/administration/clinic");

    /** A clinic that waits with a release, with a change in force and one to review. */
    @BeforeAll
    static void there_is_something_to_decide() throws SQLException {
        RidgeClinic.open(PRODUCT);
        RidgeClinic.force(PRODUCT, new LocalChanges(Set.of(), Map.of("R1", "Ridge on-call surgeon, 0114 496 0300")));
        KnowledgeFiles waiting = RidgeClinic.release("9.9.0", "weights.yaml", text -> text + "# Edited");
        RidgeClinic.register(PRODUCT, waiting);
        String change = PRODUCT.as(RidgeClinic.NORA)
                .post(
                        "api/knowledge/changes",
                        Map.of(
                                "kind", "DESTINATION_SET",
                                "target", "R2",
                                "value", "Ridge spinal service, 0114 496 0311",
                                "reason", "They see runners the same day."))
                .json()
                .path("id")
                .asText();
        KNOWLEDGE.put("knowledge-today", "/");
        KNOWLEDGE.put("knowledge-releases", "/knowledge/releases");
        KNOWLEDGE.put(
                "knowledge-release", "/knowledge/releases/" + waiting.version().sha256());
        KNOWLEDGE.put("knowledge-changes", "/knowledge/changes");
        KNOWLEDGE.put("knowledge-change", "/knowledge/changes/" + change);
        KNOWLEDGE.put("knowledge-change-new", "/knowledge/changes/new");
    }

    @BeforeAll
    static void there_is_something_to_see() {
        ClinicalWork work = new ClinicalWork(PRODUCT.as(RunningProduct.ANNA));
        String patient = work.register(Map.of(
                "familyName",
                "Portrait",
                "givenName",
                "Nell",
                "title",
                "Ms",
                "birthDate",
                "1993-07-21",
                "sex",
                "FEMALE",
                "allergyStatus",
                "KNOWN",
                "allergies",
                List.of(Map.of("substance", "Latex", "reaction", "rash"))));
        String caseId = work.openCase(patient, "Numb between the first two toes after 12 minutes, right");
        Record run = work.logRun(caseId, "-9d", run(12, 15));
        work.logRun(caseId, "-7d", run(10, 10));
        work.logRun(caseId, "-4d", run(8, 240));
        work.logRun(caseId, "-2d", run(11, 12));
        Record wrong = work.logRun(caseId, "-1d", run(90, 1));
        PRODUCT.as(RunningProduct.ANNA)
                .post(
                        "api/runs/" + wrong.id() + "/in-error",
                        Map.of("reason", "Belongs to another runner."),
                        Map.of("If-Match", wrong.etag()));
        Record checked = work.screenNegative(work.answer(
                work.start(caseId),
                List.of(
                        Map.of("finding", "laterality", "status", "present", "value", "right"),
                        Map.of("finding", "quality", "status", "present", "value", List.of("numb")),
                        Map.of("finding", "first_web_numb", "status", "present", "side", "right"),
                        Map.of("finding", "onset_minutes", "status", "present", "value", 12),
                        Map.of("finding", "lace_release_clears", "status", "present"))));
        String leader = work.differential(checked.id())
                .path("conditions")
                .path(0)
                .path("code")
                .asText();
        Record signed = work.sign(checked, RunningProduct.PASSWORD, Map.of("conditions", List.of(leader)));
        String recipient = work.addRecipient(Map.of("name", "Dr Iris Penn", "specialty", "Podiatry"));
        Map<String, Object> letter = Map.of(
                "recipientId", recipient, "urgency", "ROUTINE", "reason", "Please review footwear and orthosis.");
        Record letterDraft = work.draftLetter(signed, letter);
        Record letterSigned = work.signLetter(work.draftLetter(signed, letter), RunningProduct.PASSWORD);
        Record ready = work.screenNegative(work.answer(
                work.start(caseId), List.of(Map.of("finding", "lace_release_clears", "status", "present"))));
        PRODUCT.as(RunningProduct.ANNA)
                .post(
                        "api/assessments/" + signed.id() + "/confirmed-diagnoses",
                        Map.of("diagnosis", leader, "method", "SPECIALIST", "confirmedOn", "2026"));
        Record flagged = work.answer(
                work.start(caseId),
                List.of(
                        Map.of("finding", "back_pain", "status", "present"),
                        Map.of("finding", "saddle_or_perianal_change", "status", "present")));
        PAGES.put("worklist", "/");
        PAGES.put("patients", "/patients");
        PAGES.put("search", "/patients?q=portr");
        PAGES.put("register", "/patients/new");
        PAGES.put("patient", "/patients/" + patient);
        PAGES.put("summary", "/cases/" + caseId + "/summary");
        PAGES.put("blank-sheet", "/assessments/blank-sheet");
        PAGES.put("password", "/password");
        PAGES.put("patient-edit", "/patients/" + patient + "/edit");
        PAGES.put("case-new", "/patients/" + patient + "/cases/new");
        PAGES.put("case", "/cases/" + caseId);
        PAGES.put("runs", "/cases/" + caseId + "/runs");
        PAGES.put("run", "/runs/" + run.id());
        PAGES.put("run-in-error", "/runs/" + wrong.id());
        PAGES.put("assessment-signed", "/assessments/" + signed.id());
        PAGES.put("assessment-red-flag", "/assessments/" + flagged.id());
        PAGES.put("assessment-check", "/assessments/" + flagged.id() + "/sign");
        PAGES.put("assessment-conclude", "/assessments/" + ready.id() + "/sign");
        PAGES.put("assessment-confirm", "/assessments/" + signed.id() + "/confirmed-diagnosis");
        PAGES.put("calibration", "/reports/calibration");
        PAGES.put("assessment-amend", "/assessments/" + signed.id() + "/amend");
        PAGES.put("assessment-changes", "/assessments/" + flagged.id() + "/changes");
        PAGES.put("assessment-changes-none", "/assessments/" + signed.id() + "/changes");
        PAGES.put("letter-new", "/assessments/" + signed.id() + "/referrals/new");
        PAGES.put("letter-draft", "/referrals/" + letterDraft.id());
        PAGES.put("letter-sign", "/referrals/" + letterDraft.id() + "/sign");
        PAGES.put("letter-signed", "/referrals/" + letterSigned.id());
        PAGES.put("recipients", "/recipients");
        PAGES.put("recipient-new", "/recipients/new");
        PAGES.put("knowledge", "/knowledge");
        PAGES.put("knowledge-search", "/knowledge?q=lacing");
        PAGES.put("knowledge-condition", "/knowledge/conditions/lacing_compression");
        PAGES.put("knowledge-claim", "/knowledge/claims/edinburgh");
        PAGES.put("knowledge-red-flags", "/knowledge/red-flags");
        PAGES.put("knowledge-advice", "/knowledge/advice");
        PAGES.put("knowledge-sources", "/knowledge/sources");
        PAGES.put("knowledge-source", "/knowledge/sources/hislop-2014");
        PAGES.put("knowledge-question", "/knowledge/findings/onset_minutes");
        PAGES.put("knowledge-weights", "/knowledge/weights");
        PAGES.put("knowledge-coverage", "/knowledge/coverage?went=READING");
        PAGES.put("knowledge-suggest", "/knowledge/suggestions/new?about=CLAIM&id=edinburgh");
        PAGES.put("knowledge-suggestions", "/knowledge/suggestions");
        PAGES.put("help", "/help");
        PAGES.put("not-found", "/nowhere");
    }

    private static List<Map<String, Object>> run(int onset, int offset) {
        return List.of(
                Map.of("finding", "onset_minutes", "value", onset),
                Map.of("finding", "offset_minutes", "value", offset),
                Map.of("finding", "relief_mode", "value", List.of("stop_only", "lace_release")),
                Map.of("finding", "surface", "value", List.of("road")),
                Map.of("finding", "intensity_trend", "value", "builds"));
    }

    @ParameterizedTest(name = "{0} wide, {1}")
    @CsvSource({"1280, LIGHT", "820, DARK", "360, LIGHT"})
    void every_page_can_be_read_by_everybody(int width, ColorScheme colours) {
        List<String> problems = new ArrayList<>();
        tour(width, colours, RunningProduct.ANNA, PAGES, problems);
        tour(width, colours, RunningProduct.INES, Map.of("audit", "/audit", "exports", "/audit/exports"), problems);
        tour(width, colours, RunningProduct.OMAR, ADMINISTRATION, problems);
        tour(width, colours, RunningProduct.ROSA, Map.of("reception", "/"), problems);
        tour(width, colours, RidgeClinic.MAX, KNOWLEDGE, problems);
        assertThat(problems).isEmpty();
    }

    private static void tour(
            int width, ColorScheme colours, String who, Map<String, String> pages, List<String> problems) {
        Page page = Chromium.window(PRODUCT.address(), width, colours, true);
        Physiotherapist person = new Physiotherapist(page);
        page.navigate("/sign-in");
        look(page, "sign-in", width, colours, problems);
        person.signIn(who);
        pages.forEach((name, path) -> {
            page.navigate(path);
            look(page, name, width, colours, problems);
        });
        person.complaintsOfTheBrowser().forEach(complaint -> problems.add(who + ": " + complaint));
        page.context().close();
    }

    private static void look(Page page, String name, int width, ColorScheme colours, List<String> problems) {
        String picture = name + "-" + width + "-" + colours.name().toLowerCase(java.util.Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(picture + ".png"))
                .setFullPage(true));
        if ((boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")) {
            problems.add(picture + " scrolls sideways");
        }
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .exclude("iframe")
                .analyze()
                .getViolations();
        violations.forEach(violation -> problems.add(picture + ": " + violation.getId() + " "
                + violation.getNodes().get(0).getTarget()));
    }
}
