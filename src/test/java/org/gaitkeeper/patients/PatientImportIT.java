package org.gaitkeeper.patients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinic brings its patients along. */
class PatientImportIT {

    private static final String HEADING = "family_name,given_name,birth_date,sex,clinic_number,allergies\r\n";

    private static final String BOUNDARY = "----gaitkeeper";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    private final RunningProduct product = RunningProduct.get();
    private final BrowserClient omar = new BrowserClient(product.address());
    private final ApiClient program = product.as(RunningProduct.OMAR);

    /** In every family name of one test, so that it finds its own patients alone. */
    private final String family = word();

    /** Of one test alone: somebody born on the same day under the same given name may be the same person. */
    private final String given = word();

    @BeforeEach
    void signed_in() {
        omar.signIn(RunningProduct.OMAR, RunningProduct.PASSWORD);
    }

    @Test
    void a_file_is_checked_then_imported_and_every_line_answered_for() throws Exception {
        String file = HEADING
                + family + "," + given + ",03/04/1988,f," + family + "1,\"penicillin: rash; latex\"\r\n"
                + family + "," + given + "n,31/01/1990,m," + family + "2,none known\r\n"
                + family + "," + given + "o,yesterday,m,,\r\n"
                + family + "," + given + ",3 Apr 1988,female,,\r\n";

        String preview = uploaded(omar, file);
        String shown = omar.get(preview).text();
        assertThat(shown)
                .contains("2 patients ready, 2 lines left out", "Sun 03-Apr-1988", "penicillin (rash), latex")
                .contains("Line 4", "birth_date", "Line 5", "same person as in line 2");
        assertThat(found(family)).isZero();

        JsonNode job = ended(imported(omar, preview));

        assertThat(job.path("state").asText()).isEqualTo("DONE");
        assertThat(job.path("counts").path("registered").asInt()).isEqualTo(2);
        assertThat(job.path("counts").path("leftOut").asInt()).isEqualTo(2);
        JsonNode jane = program.get("api/patients?identifier=" + family.toUpperCase(Locale.ROOT) + "1")
                .json()
                .path("items")
                .path(0);
        JsonNode stored =
                program.get("api/patients/" + jane.path("id").asText()).json();
        assertThat(stored.path("birthDate").asText()).isEqualTo("1988-04-03");
        assertThat(stored.path("allergies")).hasSize(2);
        assertThat(found(family)).isEqualTo(2);
        String result = program.get(job.path("file").asText().substring(1)).text();
        assertThat(result.lines()).hasSize(5).first().isEqualTo("line,outcome,patient,what_to_do");
        assertThat(result)
                .contains("2,registered," + jane.path("id").asText(), "4,left_out,,", "5,left_out,,")
                .doesNotContainIgnoringCase(family)
                .doesNotContainIgnoringCase(given)
                .doesNotContain("penicillin");
    }

    @Test
    void the_trail_counts_what_was_imported_and_names_nobody() throws Exception {
        JsonNode job = ended(imported(omar, uploaded(omar, HEADING + family + "," + given + ",1988-03-02,f,,latex\n")));

        JsonNode event = product.newestEvent("PATIENTS_IMPORTED").path("detail");
        assertThat(event.path("registered").asInt()).isEqualTo(1);
        assertThat(event.path("sha256").asText()).isEqualTo(job.path("sha256").asText());
        assertThat(event.path("uploadSha256").asText()).hasSize(64);
        assertThat(count("select count(*) from audit_event where detail::text ilike '%" + family + "%'"))
                .isZero();
        assertThat(count("select count(*) from audit_event e where e.action = 'PATIENT_REGISTERED' and e.patient_id in"
                        + " (select p.id from patient p where p.family_name = '" + family + "')"))
                .isEqualTo(1);
    }

    @Test
    void somebody_who_may_be_registered_already_is_left_for_a_person_to_look_at() throws Exception {
        String there = program.post(
                        "api/patients",
                        Map.of("familyName", family, "givenName", given, "birthDate", "1988-03-02", "sex", "FEMALE"))
                .json()
                .path("id")
                .asText();

        JsonNode job =
                ended(imported(omar, uploaded(omar, HEADING + family + "," + given + "t,1988-03-02,f,,latex\n")));

        assertThat(job.path("counts").path("possibleDuplicates").asInt()).isEqualTo(1);
        assertThat(found(family)).isEqualTo(1);
        assertThat(program.get(job.path("file").asText().substring(1)).text())
                .contains("2,possible_duplicate," + there + ",", "compare this line");
    }

    @Test
    void pressing_twice_imports_once_and_shows_the_same_job() throws Exception {
        String preview = uploaded(omar, HEADING + family + "," + given + ",1988-03-02,f,,\n");

        String first = imported(omar, preview);
        String second = imported(omar, preview);
        ended(first);

        assertThat(second).isEqualTo(first);
        assertThat(imported(omar, preview)).isEqualTo(first);
        assertThat(location(omar.get(preview))).isEqualTo(first);
        assertThat(found(family)).isEqualTo(1);
        assertThat(count("select count(*) from patient_upload where content is not null and id = '"
                        + preview.substring(preview.lastIndexOf('/') + 1) + "'"))
                .isZero();
    }

    @Test
    void a_cancelled_import_keeps_what_it_did_and_goes_on_when_done_again() throws Exception {
        StringBuilder file = new StringBuilder(HEADING);
        for (int i = 0; i < 400; i++) {
            file.append(family)
                    .append(i)
                    .append("," + given + ",")
                    .append(1920 + i / 5)
                    .append("-0")
                    .append(1 + i % 5)
                    .append("-11,f,")
                    .append(family)
                    .append(i)
                    .append(",\n");
        }
        String preview = uploaded(omar, file.toString());
        String job = imported(omar, preview);
        for (int i = 0; i < 100 && found(family) == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(omar.post(job + "/cancel", Map.of()).status()).isEqualTo(303);
        assertThat(ended(job).path("state").asText()).isEqualTo("CANCELLED");
        long before = found(family);
        assertThat(before).isBetween(1L, 399L);
        assertThat(omar.get(job).text()).contains("stays registered", "Go on with the import");

        JsonNode again = ended(location(omar.post(job + "/retry", Map.of())));

        assertThat(again.path("state").asText()).isEqualTo("DONE");
        assertThat(again.path("counts").path("registered").asInt()).isEqualTo(400);
        assertThat(found(family)).isEqualTo(400);
    }

    @Test
    void pasted_lines_will_do_and_are_kept_when_they_cannot_be_read() {
        Answer refused = sent(omar, "text", ("surname\tborn\n" + family + "\t1988\n").getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("these are missing: given_name, birth_date, sex", "href=\"#text\"", family);

        Answer taken = sent(
                omar,
                "text",
                ("surname\tfirst name\tdob\tsex\n" + family + "\tZoë\t2 Mar 1988\tf\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(omar.get(location(taken)).text()).contains(family.toUpperCase(Locale.ROOT) + ", Zoë");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_beside_its_field() {
        assertThat(file(omar, (HEADING + "Müller,Jane,1988-03-02,f,,\n").getBytes(Charset.forName("windows-1252"))))
                .contains("not in UTF-8");
        assertThat(file(omar, (HEADING + "M\0ller,Jane,1988-03-02,f,,\n").getBytes(StandardCharsets.UTF_8)))
                .contains("NUL");
        assertThat(file(omar, (HEADING + "\"Miller,Jane\n").getBytes(StandardCharsets.UTF_8)))
                .contains("quotation marks", "line 2");
        assertThat(file(omar, (HEADING + "a,b,c,d,e,f\n".repeat(6_000)).getBytes(StandardCharsets.UTF_8)))
                .contains("more than 5000 lines");
        assertThat(file(omar, new byte[0])).contains("Choose a CSV file");
        assertThat(file(omar, new byte[3 * 1024 * 1024])).contains("at most 2 MB");
        Answer large = sent(omar, "file", new byte[5 * 1024 * 1024]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text()).contains("at most 2 MB");
    }

    @Test
    void a_file_is_taken_from_a_page_of_this_sign_in_alone() {
        String body = form("wrong", "file", HEADING + family + "," + given + ",1988-03-02,f,,\n");
        assertThat(omar.postBytes("/patients/import", body.getBytes(StandardCharsets.UTF_8), MULTIPART)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void only_the_administrator_who_uploaded_a_file_sees_it() {
        String preview = uploaded(omar, HEADING + family + "," + given + ",1988-03-02,f,,\n");
        BrowserClient rosa = signedIn(RunningProduct.ROSA);
        BrowserClient ben = signedIn(RunningProduct.BEN);

        assertThat(rosa.get("/patients/import").status()).isEqualTo(403);
        assertThat(rosa.get(preview).status()).isEqualTo(403);
        assertThat(rosa.get("/patients").text()).doesNotContain("/patients/import");
        assertThat(omar.get("/patients").text()).contains("/patients/import");
        assertThat(ben.get(preview).status()).isIn(403, 404);
        assertThat(ben.get(preview).text()).doesNotContain(family);
    }

    @Test
    void a_file_can_be_discarded_and_is_forgotten_after_a_day() throws Exception {
        String discarded = uploaded(omar, HEADING + family + "," + given + ",1988-03-02,f,,\n");
        assertThat(location(omar.post(discarded + "/discard", Map.of()))).isEqualTo("/patients/import");
        assertThat(omar.get(discarded).status()).isEqualTo(404);
        assertThat(omar.post(discarded, Map.of()).text()).contains("no longer here");

        String old = uploaded(omar, HEADING + family + "," + given + ",1988-03-02,f,,\n");
        String id = old.substring(old.lastIndexOf('/') + 1);
        product.administer(
                "update patient_upload set uploaded_at = uploaded_at - interval '25 hours' where id = '" + id + "'");
        assertThat(omar.get(old).status()).isEqualTo(404);
        try (Connection app = product.connectAsApp(null);
                Statement statement = app.createStatement()) {
            statement.execute("select gate_forget_files(now() - interval '24 hours')");
        }
        assertThat(count("select count(*) from patient_upload where id = '" + id + "'"))
                .isZero();
    }

    @Test
    void a_program_looks_first_and_then_imports() throws Exception {
        String file = HEADING + family + "," + given + ",03/04/1988,f,,\n" + family + "," + given + "n,soon,m,,\n";

        JsonNode dry = csv("?dryRun=true", file).json();
        assertThat(dry.path("ready").asInt()).isEqualTo(1);
        assertThat(dry.path("problems").path(0).path("line").asInt()).isEqualTo(3);
        assertThat(dry.path("datesEitherWay").asInt()).isEqualTo(1);
        assertThat(dry.path("dayFirstProven").asBoolean()).isFalse();
        assertThat(found(family)).isZero();

        Answer begun = csv("", file);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(begun.headers().get("location"))
                .endsWith("/api/jobs/" + begun.json().path("id").asText());
        assertThat(ended("/jobs/" + begun.json().path("id").asText())
                        .path("rows")
                        .asInt())
                .isEqualTo(2);
        assertThat(found(family)).isEqualTo(1);
    }

    @Test
    void a_program_hears_of_every_problem_when_nothing_is_ready() {
        Answer refused = csv("", HEADING + family + ",,soon,f,,\n");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("line[2].given_name", "line[2].birth_date");
        assertThat(program.post("api/patients/imports", Map.of()).status()).isEqualTo(415);
        assertThat(csv("", "x".repeat(3 * 1024 * 1024)).status()).isEqualTo(413);
        assertThat(product.as(RunningProduct.ROSA)
                        .post("api/patients/imports", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_template_opens_in_a_spreadsheet_and_its_invented_line_is_refused() {
        Answer template = omar.get("/patients/import/template");
        assertThat(template.headers().get("content-disposition")).contains("patients.csv");
        assertThat(template.text()).startsWith("\uFEFFfamily_name,given_name,title");

        assertThat(omar.get(uploaded(omar, template.text())).text())
                .contains("No line of this file is ready", "invented line");
    }

    private static String word() {
        return "Z"
                + ThreadLocalRandom.current()
                        .ints(9, 'a', 'z')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    private static String form(String csrf, String field, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"patients.csv\"\r\n\r\n"
                + content + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private static Answer sent(BrowserClient browser, String field, byte[] content) {
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        return browser.postBytes(
                "/patients/import",
                form(browser.csrf(), field, latin).getBytes(StandardCharsets.ISO_8859_1),
                MULTIPART);
    }

    private static String file(BrowserClient browser, byte[] content) {
        Answer refused = sent(browser, "file", content);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("id=\"file-problem\"");
        return refused.text();
    }

    private static String uploaded(BrowserClient browser, String file) {
        return location(sent(browser, "file", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String imported(BrowserClient browser, String preview) {
        return location(browser.post(preview, Map.of()));
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        Matcher path = Pattern.compile("^(?:https?://[^/]+)?(/.*)$")
                .matcher(answer.headers().getOrDefault("location", ""));
        assertThat(path.matches()).isTrue();
        return path.group(1);
    }

    private Answer csv(String query, String file) {
        return program.send(
                "POST",
                "api/patients/imports" + query,
                file.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "text/csv"));
    }

    private BrowserClient signedIn(String email) {
        BrowserClient browser = new BrowserClient(product.address());
        browser.signIn(email, RunningProduct.PASSWORD);
        return browser;
    }

    /** The job as it ended. */
    private JsonNode ended(String page) throws InterruptedException {
        JsonNode shown = program.get("api" + page).json();
        for (int i = 0; i < 600 && shown.path("state").asText().equals("RUNNING"); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            shown = program.get("api" + page).json();
        }
        return shown;
    }

    private long found(String familyName) throws Exception {
        return count("select count(*) from patient where family_name like '" + familyName + "%'");
    }

    private long count(String query) throws Exception {
        try (Connection connection = product.connectAsAdministrator();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
