package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Record signed = work.sign(
                work.screenNegative(work.answer(
                        work.start(caseId),
                        List.of(
                                Map.of("finding", "laterality", "status", "present", "value", "right"),
                                Map.of("finding", "quality", "status", "present", "value", List.of("numb")),
                                Map.of("finding", "first_web_numb", "status", "present", "side", "right"),
                                Map.of("finding", "onset_minutes", "status", "present", "value", 12),
                                Map.of("finding", "lace_release_clears", "status", "present")))),
                RunningProduct.PASSWORD);
        String recipient = work.addRecipient(Map.of("name", "Dr Iris Penn", "specialty", "Podiatry"));
        Map<String, Object> letter = Map.of(
                "recipientId", recipient, "urgency", "ROUTINE", "reason", "Please review footwear and orthosis.");
        Record letterDraft = work.draftLetter(signed, letter);
        Record letterSigned = work.signLetter(work.draftLetter(signed, letter), RunningProduct.PASSWORD);
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
        PAGES.put("patient-edit", "/patients/" + patient + "/edit");
        PAGES.put("case-new", "/patients/" + patient + "/cases/new");
        PAGES.put("case", "/cases/" + caseId);
        PAGES.put("assessment-signed", "/assessments/" + signed.id());
        PAGES.put("assessment-red-flag", "/assessments/" + flagged.id());
        PAGES.put("assessment-check", "/assessments/" + flagged.id() + "/sign");
        PAGES.put("assessment-amend", "/assessments/" + signed.id() + "/amend");
        PAGES.put("assessment-changes", "/assessments/" + flagged.id() + "/changes");
        PAGES.put("assessment-changes-none", "/assessments/" + signed.id() + "/changes");
        PAGES.put("letter-new", "/assessments/" + signed.id() + "/referrals/new");
        PAGES.put("letter-draft", "/referrals/" + letterDraft.id());
        PAGES.put("letter-sign", "/referrals/" + letterDraft.id() + "/sign");
        PAGES.put("letter-signed", "/referrals/" + letterSigned.id());
        PAGES.put("recipients", "/recipients");
        PAGES.put("recipient-new", "/recipients/new");
        PAGES.put("help", "/help");
        PAGES.put("not-found", "/nowhere");
    }

    @ParameterizedTest(name = "{0} wide, {1}")
    @CsvSource({"1280, LIGHT", "820, DARK", "360, LIGHT"})
    void every_page_can_be_read_by_everybody(int width, ColorScheme colours) {
        List<String> problems = new ArrayList<>();
        tour(width, colours, RunningProduct.ANNA, PAGES, problems);
        tour(width, colours, RunningProduct.INES, Map.of("audit", "/audit"), problems);
        tour(width, colours, RunningProduct.ROSA, Map.of("reception", "/"), problems);
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
