package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;

/** A draft assessment of a new patient: how it stands in the database, and how it stands on a page. */
final class Draft {

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d.*");

    private static final Catalogue CATALOGUE = KnowledgeFiles.shipped().read().catalogue();

    private final ApiClient api;
    private final ClinicalWork work;
    private final String id;

    private Draft(ApiClient api, String id) {
        this.api = api;
        this.work = new ClinicalWork(api);
        this.id = id;
    }

    /** A new draft of a new patient in the care of Anna. */
    static Draft begin(RunningProduct product, String familyName) {
        ApiClient api = product.as(RunningProduct.ANNA);
        ClinicalWork work = new ClinicalWork(api);
        String patient = work.register(
                Map.of("familyName", familyName, "givenName", "Dora", "birthDate", "1991-02-03", "sex", "FEMALE"));
        return new Draft(
                api, work.start(work.openCase(patient, "Numb forefoot")).id());
    }

    /** The section that asks a question. */
    static String section(String finding) {
        return CATALOGUE.find(finding).orElseThrow().section();
    }

    String id() {
        return id;
    }

    String path() {
        return "/assessments/" + id;
    }

    /** The version last stored. */
    ClinicalWork.Record now() {
        return new ClinicalWork.Record(id, api.get("api/assessments/" + id).etag());
    }

    /** The stored record as the interface gives it. */
    JsonNode record() {
        return work.read(id);
    }

    /** What is stored as the value of an answer, as text; empty when nothing is. */
    String stored(String finding) {
        JsonNode value = record().path("answers").path(finding).path("value");
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** Somebody else answers, from another place. */
    void answeredElsewhere(String finding, Object value) {
        work.answer(now(), List.of(Map.of("finding", finding, "status", "present", "value", value)));
    }

    /** Everything that is asked for before signing, answered with no. */
    void screened() {
        work.screenNegative(now());
    }

    /** The field of an answer on a page that shows this draft. */
    static Locator field(Page page, String finding) {
        Locator field = page.locator("[name='" + finding + ":v']").first();
        field.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        field.evaluate(
                "q => { for (let d = q.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }");
        return field;
    }

    /** What the line beside the heading says about saving. */
    static Locator status(Page page) {
        return page.locator("[data-draft-words]");
    }

    static void isSaved(Page page) {
        PlaywrightAssertions.assertThat(status(page)).hasText(SAVED);
    }

    /** Whether leaving the page now would ask first. */
    static void leavingAsks(Page page, boolean asks) {
        Object prevented = page.evaluate(
                "() => { const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented }");
        assertThat(prevented).as("leaving asks").isEqualTo(asks);
    }

    /** What a page has put into the stores of the browser, which outlive it. */
    static List<?> keptIn(Page page) {
        return (List<?>) page.evaluate("""
                async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),
                    ...(await indexedDB.databases()).map(each => each.name), ...await caches.keys()]""");
    }
}
