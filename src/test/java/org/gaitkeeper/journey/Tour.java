package org.gaitkeeper.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.RidgeClinic;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;
import org.gaitkeeper.platform.words.Words;

/** Every page of the product, empty, filled, with errors and with red flags, by who looks at it. */
final class Tour {

    /** Nobody is signed in. */
    static final String NOBODY = "";

    private final RunningProduct product;
    private final List<Stop> stops = new ArrayList<>();

    private Tour(RunningProduct product) {
        this.product = product;
    }

    /**
     * One page in one state.
     *
     * @param who signs in for it; {@link #NOBODY} for nobody
     * @param name unique; the pictures are named after it
     * @param then what is done there before looking, such as sending a form with mistakes
     */
    record Stop(String who, String name, String path, Consumer<Page> then) {

        /** Goes there and brings the page into its state. */
        void visit(Page page) {
            page.navigate(path);
            then.accept(page);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static class Prepared {
        private static final Tour TOUR = new Tour(RunningProduct.get()).prepare();
    }

    /** The stops in order, those of one person together; what they show is made once for the whole run. */
    static List<Stop> stops() {
        return List.copyOf(Prepared.TOUR.stops);
    }

    private Tour prepare() {
        try {
            stop(NOBODY, "sign-in", "/sign-in");
            stop(NOBODY, "sign-in-refused", "/sign-in", page -> {
                page.getByLabel(Words.t("E-mail")).fill("nobody@example.org");
                page.getByLabel(Words.t("Password")).fill("wrong");
                press(page, "Sign in");
            });
            see();
            stop(RunningProduct.INES, "audit", "/audit");
            stop(RunningProduct.INES, "audit-empty", "/audit?from=2001-01-01&to=2001-01-02");
            stop(RunningProduct.INES, "audit-refused", "/audit?from=soon&person=somebody");
            stop(RunningProduct.INES, "job", "/audit", page -> {
                press(page, "Export the trail");
                page.getByText(Words.t("Download CSV")).waitFor();
            });
            stop(RunningProduct.INES, "jobs", "/jobs");
            stop(RunningProduct.ROSA, "reception", "/");
            stop(RunningProduct.ROSA, "password", "/password");
            stop(RunningProduct.OMAR, "administration", "/administration");
            stop(RunningProduct.OMAR, "administration-add", "/administration/people/new");
            stop(RunningProduct.OMAR, "administration-clinic", "/administration/clinic");
            stop(
                    RunningProduct.OMAR,
                    "administration-refused",
                    "/administration/people/new",
                    page -> press(page, "Add and show the first password"));
            decide();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop(String who, String name, String path) {
        stop(who, name, path, page -> {});
    }

    private void stop(String who, String name, String path, Consumer<Page> then) {
        stops.add(new Stop(who, name, path, then));
    }

    /** Presses the button of that English name, in the language that this thread speaks. */
    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Words.t(button)).setExact(true))
                .last()
                .click();
        page.waitForLoadState();
    }

    /** A clinic that waits with a release, with a change in force and one to review. */
    private void decide() throws SQLException {
        RidgeClinic.open(product);
        RidgeClinic.force(product, new LocalChanges(Set.of(), Map.of("R1", "Ridge on-call surgeon, 0114 496 0300")));
        KnowledgeFiles waiting = RidgeClinic.release("9.9.0", "weights.yaml", text -> text + "# Edited");
        RidgeClinic.register(product, waiting);
        String change = product.as(RidgeClinic.NORA)
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
        stop(RidgeClinic.MAX, "knowledge-today", "/");
        stop(RidgeClinic.MAX, "knowledge-releases", "/knowledge/releases");
        stop(
                RidgeClinic.MAX,
                "knowledge-release",
                "/knowledge/releases/" + waiting.version().sha256());
        stop(RidgeClinic.MAX, "knowledge-changes", "/knowledge/changes");
        stop(RidgeClinic.MAX, "knowledge-change", "/knowledge/changes/" + change);
        stop(RidgeClinic.MAX, "knowledge-change-new", "/knowledge/changes/new");
    }

    private void see() {
        ClinicalWork work = new ClinicalWork(product.as(RunningProduct.ANNA));
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
        product.as(RunningProduct.ANNA)
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
        product.as(RunningProduct.ANNA)
                .post(
                        "api/assessments/" + signed.id() + "/confirmed-diagnoses",
                        Map.of("diagnosis", leader, "method", "SPECIALIST", "confirmedOn", "2026"));
        Record flagged = work.answer(
                work.start(caseId),
                List.of(
                        Map.of("finding", "back_pain", "status", "present"),
                        Map.of("finding", "saddle_or_perianal_change", "status", "present")));
        String stranger = work.register(blank("Otto"));
        String begun = work.start(work.openCase(work.register(blank("Ida")), "Numb toes"))
                .id();
        stop(RunningProduct.ANNA, "patient-empty", "/patients/" + stranger);
        stop(RunningProduct.ANNA, "search-empty", "/patients?q=nobody-of-this-name");
        stop(RunningProduct.ANNA, "assessment-empty", "/assessments/" + begun);
        stop(RunningProduct.ANNA, "assessment-unfolded", "/assessments/" + begun, page -> {
            Locator place = page.locator("[id='place-symptom_zones.right.during']");
            place.locator("> summary").click();
            place.locator(".zone-view > summary").first().click();
            page.locator("#more-vascular > summary").click();
            page.locator("#more-vascular fieldset").first().waitFor();
            page.locator("#why-others > summary").click();
            page.locator("#why-others li").first().waitFor();
        });
        stop(RunningProduct.ANNA, "assessment-refused", "/assessments/" + begun, page -> {
            page.locator("#q-onset_minutes input[inputmode=decimal]").fill("a while");
            page.locator("#q-onset_minutes input[inputmode=decimal]").press("Tab");
            page.locator("#q-onset_minutes [data-slot]").waitFor();
        });
        stop(RunningProduct.ANNA, "register-refused", "/patients/new", page -> press(page, "Register"));
        stop(
                RunningProduct.ANNA,
                "case-new-refused",
                "/patients/" + stranger + "/cases/new",
                page -> press(page, "Open the case"));
        stop(
                RunningProduct.ANNA,
                "assessment-conclude-refused",
                "/assessments/" + ready.id() + "/sign",
                page -> press(page, "Sign the assessment"));
        stop(
                RunningProduct.ANNA,
                "letter-new-refused",
                "/assessments/" + signed.id() + "/referrals/new",
                page -> press(page, "Save and go to signing"));
        stop(
                RunningProduct.ANNA,
                "letter-sign-refused",
                "/referrals/" + letterDraft.id() + "/sign",
                page -> press(page, "Sign and store"));
        stop(RunningProduct.ANNA, "recipient-new-refused", "/recipients/new", page -> press(page, "Save"));
        stop(RunningProduct.ANNA, "runs-refused", "/cases/" + caseId + "/runs", page -> press(page, "Log run"));
        stop(
                RunningProduct.ANNA,
                "knowledge-suggest-refused",
                "/knowledge/suggestions/new?about=CLAIM&id=edinburgh",
                page -> press(page, "Send the suggestion"));
        stop(RunningProduct.ANNA, "keys", "/", page -> page.keyboard().press("?"));
        stop(RunningProduct.ANNA, "menu-open", "/", page -> page.locator("details[data-menu] summary")
                .click());
        stop(RunningProduct.ANNA, "worklist", "/");
        stop(RunningProduct.ANNA, "patients", "/patients");
        stop(RunningProduct.ANNA, "search", "/patients?q=portr");
        stop(RunningProduct.ANNA, "register", "/patients/new");
        stop(RunningProduct.ANNA, "patient", "/patients/" + patient);
        stop(RunningProduct.ANNA, "patient-edit", "/patients/" + patient + "/edit");
        stop(RunningProduct.ANNA, "case-new", "/patients/" + patient + "/cases/new");
        stop(RunningProduct.ANNA, "case", "/cases/" + caseId);
        stop(RunningProduct.ANNA, "summary", "/cases/" + caseId + "/summary");
        stop(RunningProduct.ANNA, "runs", "/cases/" + caseId + "/runs");
        stop(RunningProduct.ANNA, "run", "/runs/" + run.id());
        stop(RunningProduct.ANNA, "run-in-error", "/runs/" + wrong.id());
        stop(RunningProduct.ANNA, "assessment-signed", "/assessments/" + signed.id());
        stop(RunningProduct.ANNA, "assessment-red-flag", "/assessments/" + flagged.id());
        stop(RunningProduct.ANNA, "assessment-check", "/assessments/" + flagged.id() + "/sign");
        stop(RunningProduct.ANNA, "assessment-conclude", "/assessments/" + ready.id() + "/sign");
        stop(RunningProduct.ANNA, "assessment-confirm", "/assessments/" + signed.id() + "/confirmed-diagnosis");
        stop(RunningProduct.ANNA, "calibration", "/reports/calibration");
        stop(RunningProduct.ANNA, "assessment-amend", "/assessments/" + signed.id() + "/amend");
        stop(RunningProduct.ANNA, "assessment-changes", "/assessments/" + flagged.id() + "/changes");
        stop(RunningProduct.ANNA, "assessment-changes-none", "/assessments/" + signed.id() + "/changes");
        stop(RunningProduct.ANNA, "letter-new", "/assessments/" + signed.id() + "/referrals/new");
        stop(RunningProduct.ANNA, "letter-draft", "/referrals/" + letterDraft.id());
        stop(RunningProduct.ANNA, "letter-sign", "/referrals/" + letterDraft.id() + "/sign");
        stop(RunningProduct.ANNA, "letter-signed", "/referrals/" + letterSigned.id());
        stop(RunningProduct.ANNA, "recipients", "/recipients");
        stop(RunningProduct.ANNA, "recipient-new", "/recipients/new");
        stop(RunningProduct.ANNA, "knowledge", "/knowledge");
        stop(RunningProduct.ANNA, "knowledge-search", "/knowledge?q=lacing");
        stop(RunningProduct.ANNA, "knowledge-condition", "/knowledge/conditions/lacing_compression");
        stop(RunningProduct.ANNA, "knowledge-claim", "/knowledge/claims/edinburgh");
        stop(RunningProduct.ANNA, "knowledge-red-flags", "/knowledge/red-flags");
        stop(RunningProduct.ANNA, "knowledge-advice", "/knowledge/advice");
        stop(RunningProduct.ANNA, "knowledge-sources", "/knowledge/sources");
        stop(RunningProduct.ANNA, "knowledge-source", "/knowledge/sources/hislop-2014");
        stop(RunningProduct.ANNA, "knowledge-question", "/knowledge/findings/onset_minutes");
        stop(RunningProduct.ANNA, "knowledge-weights", "/knowledge/weights");
        stop(RunningProduct.ANNA, "knowledge-coverage", "/knowledge/coverage?went=READING");
        stop(RunningProduct.ANNA, "knowledge-suggest", "/knowledge/suggestions/new?about=CLAIM&id=edinburgh");
        stop(RunningProduct.ANNA, "knowledge-suggestions", "/knowledge/suggestions");
        stop(RunningProduct.ANNA, "blank-sheet", "/assessments/blank-sheet");
        stop(RunningProduct.ANNA, "help", "/help");
        stop(RunningProduct.ANNA, "not-found", "/nowhere");
    }

    private static Map<String, Object> blank(String givenName) {
        return Map.of("familyName", "Blank", "givenName", givenName, "birthDate", "1990-01-05", "sex", "NOT_KNOWN");
    }

    private static List<Map<String, Object>> run(int onset, int offset) {
        return List.of(
                Map.of("finding", "onset_minutes", "value", onset),
                Map.of("finding", "offset_minutes", "value", offset),
                Map.of("finding", "relief_mode", "value", List.of("stop_only", "lace_release")),
                Map.of("finding", "surface", "value", List.of("road")),
                Map.of("finding", "intensity_trend", "value", "builds"));
    }
}
