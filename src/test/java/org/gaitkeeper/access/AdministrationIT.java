package org.gaitkeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a clinic looks after its people and its settings. */
class AdministrationIT {

    private static final String OWN = "a long walk by the harbour";

    private final RunningProduct product = RunningProduct.get();
    private final BrowserClient omar = new BrowserClient(product.address());

    /** Somebody just added. */
    private record Added(String email, String password, String page) {}

    @BeforeEach
    void signed_in() {
        omar.signIn(RunningProduct.OMAR, RunningProduct.PASSWORD);
    }

    @Test
    void a_person_is_added_with_a_first_password_that_opens_nothing_but_the_choice_of_ones_own() {
        Added added = add("PHYSIOTHERAPIST");
        BrowserClient new1 = new BrowserClient(product.address());
        assertThat(new1.signIn(added.email(), added.password()).status()).isEqualTo(303);

        assertThat(new1.get("/patients").headers().get("location")).endsWith("/password");
        assertThat(new1.post("/patients", Map.of()).status()).isEqualTo(403);
        assertThat(product.asNobody()
                        .post("api/tokens", Map.of("email", added.email(), "password", added.password()))
                        .code())
                .isEqualTo("PASSWORD_CHANGE_NEEDED");

        assertThat(choose(new1, added.password(), "short").text()).contains("15 characters or more");
        assertThat(choose(new1, added.password(), added.password()).text()).contains("differs from the present one");
        assertThat(choose(new1, "not the right one", OWN).status()).isEqualTo(422);
        assertThat(choose(new1, added.password(), OWN).status()).isEqualTo(303);
        assertThat(new1.get("/patients").status()).isEqualTo(200);
        assertThat(product.newestEvent("PASSWORD_CHANGED").path("actorName").asText())
                .isEqualTo("Nell Newcomer");
    }

    @Test
    void a_first_password_that_was_not_used_in_time_is_refused() throws SQLException {
        Added added = add("PHYSIOTHERAPIST");
        product.administer("update clinician set password_until = now() - interval '1 minute' where email = '"
                + added.email() + "'");

        Answer refused = new BrowserClient(product.address()).signIn(added.email(), added.password());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("no longer valid");
    }

    @Test
    void the_first_password_stands_neither_in_the_trail_nor_on_the_page_of_the_person() {
        Added added = add("RECEPTIONIST");

        JsonNode event = product.newestEvent("PERSON_ADDED");

        assertThat(event.path("detail").path("reason").asText()).isEqualTo("Starts today.");
        assertThat(event.toString()).doesNotContain(added.password());
        assertThat(omar.get(added.page()).text())
                .doesNotContain(added.password())
                .contains("never signed in");
        assertThat(omar.get("/administration").text()).contains(added.email(), "First password", "never");
    }

    @Test
    void an_email_of_any_clinic_is_refused_for_a_second_person() {
        for (String taken : new String[] {RunningProduct.ANNA, RunningProduct.BEN.toUpperCase(java.util.Locale.ROOT)}) {
            Answer refused = omar.post("/administration/people", person(taken, "AUDITOR"));
            assertThat(refused.status()).as(taken).isEqualTo(409);
            assertThat(refused.text()).contains("This e-mail is in use");
        }
    }

    @Test
    void a_change_is_shown_first_needs_a_reason_and_then_holds_at_once() {
        Added added = add("RECEPTIONIST");
        BrowserClient person = settled(added);
        assertThat(person.get("/audit").status()).isEqualTo(403);

        Answer shown = omar.submit(
                omar.get(added.page()), added.page(), Map.of("name", "Nell Newcomer-Hall", "roles", "AUDITOR"));
        assertThat(shown.text())
                .contains("<del>Receptionist</del>", "<ins>Auditor</ins>", "<ins>Nell Newcomer-Hall</ins>");
        assertThat(person.get("/audit").status()).isEqualTo(403);

        Answer without = omar.submit(shown, added.page(), Map.of());
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text()).contains("Enter the reason.");
        Answer saved = omar.submit(without, added.page(), Map.of("reason", "Moves to quality."));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(person.get("/audit").status()).isEqualTo(200);
        JsonNode detail = product.newestEvent("PERSON_CHANGED").path("detail");
        assertThat(detail.path("roles").path("old").asText()).isEqualTo("Receptionist");
        assertThat(detail.path("roles").path("new").asText()).isEqualTo("Auditor");
        assertThat(detail.path("reason").asText()).isEqualTo("Moves to quality.");
    }

    @Test
    void a_change_on_an_old_version_is_refused() {
        Added added = add("RECEPTIONIST");
        Answer old = omar.get(added.page());
        Answer shown = omar.submit(old, added.page(), Map.of("name", "Nell One", "roles", "RECEPTIONIST"));
        omar.submit(shown, added.page(), Map.of("reason", "First."));

        Answer second = omar.submit(shown, added.page(), Map.of("reason", "Second."));
        assertThat(second.status()).isIn(303, 412);
        Answer other = omar.submit(old, added.page(), Map.of("name", "Nell Two", "roles", "RECEPTIONIST"));
        assertThat(omar.submit(other, added.page(), Map.of("reason", "Third.")).status())
                .isEqualTo(412);
        assertThat(omar.get(added.page()).text()).contains("Nell One");
    }

    @Test
    void deactivating_ends_every_sign_in_and_reactivating_lets_in_again() {
        Added added = add("RECEPTIONIST");
        BrowserClient person = settled(added);

        assertThat(omar.submit(omar.get(added.page()), added.page(), Map.of()).status())
                .isEqualTo(400);
        assertThat(turn(added, "deactivate", "").status()).isEqualTo(400);
        assertThat(turn(added, "deactivate", "Left.").status()).isEqualTo(303);
        assertThat(person.get("/patients").headers().get("location")).contains("/sign-in");
        assertThat(new BrowserClient(product.address())
                        .signIn(added.email(), OWN)
                        .status())
                .isEqualTo(422);
        assertThat(omar.get(added.page()).text()).contains("Deactivated", "Reactivate");

        assertThat(turn(added, "reactivate", "Came back.").status()).isEqualTo(303);
        assertThat(new BrowserClient(product.address())
                        .signIn(added.email(), OWN)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void nobody_deactivates_themselves_or_takes_the_last_administrator_away() throws SQLException {
        String me = "/administration/people/" + id(RunningProduct.OMAR);
        Answer page = omar.get(me);
        assertThat(page.text()).contains("This is you.").doesNotContain("formaction");

        Answer oneself = omar.post(me + "/deactivate", Map.of("version", version(me), "reason", "Tired."));
        assertThat(oneself.status()).isEqualTo(409);
        assertThat(oneself.text()).contains("Nobody can deactivate themselves");

        Answer shown = omar.submit(page, me, Map.of("name", "Omar Haddad", "roles", "AUDITOR"));
        Answer last = omar.submit(shown, me, Map.of("reason", "Less work."));
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.text()).contains("last active administrator");
        assertThat(omar.get("/administration").status()).isEqualTo(200);
    }

    @Test
    void the_letterhead_changes_after_it_was_shown_and_goes_back_the_same_way() {
        Answer form = omar.get("/administration/clinic");
        String phone = value(form, "phone");
        Map<String, String> now = Map.of(
                "name",
                value(form, "name"),
                "address",
                text(form, "address"),
                "email",
                value(form, "email"),
                "zone",
                value(form, "zone"),
                "language",
                "en-GB");

        Answer wrong = omar.submit(form, "/administration/clinic", with(now, "zone", "Mars/Olympus"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("Enter a time zone such as", "Mars/Olympus");

        Answer shown = omar.submit(form, "/administration/clinic", with(now, "phone", "0117 496 0999"));
        assertThat(shown.text()).contains("<ins>0117 496 0999</ins>").doesNotContain("<ins>Europe");
        assertThat(omar.submit(shown, "/administration/clinic", Map.of("reason", "New line."))
                        .status())
                .isEqualTo(303);
        assertThat(omar.get("/administration").text()).contains("0117 496 0999");
        assertThat(product.newestEvent("CLINIC_CHANGED")
                        .path("detail")
                        .path("phone")
                        .path("new")
                        .asText())
                .isEqualTo("0117 496 0999");

        Answer back =
                omar.submit(omar.get("/administration/clinic"), "/administration/clinic", with(now, "phone", phone));
        assertThat(omar.submit(back, "/administration/clinic", Map.of("reason", "As before."))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void people_of_another_clinic_look_like_nobody() throws SQLException {
        String other = "/administration/people/" + id(RunningProduct.BEN);

        assertThat(omar.get(other).status()).isEqualTo(404);
        assertThat(omar.post(other + "/deactivate", Map.of("version", "1", "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(omar.get("/administration").text()).doesNotContain(RunningProduct.BEN);
    }

    private Added add(String role) {
        String email = "nell." + UUID.randomUUID().toString().substring(0, 8) + "@harbour.example";
        Answer answer = omar.post("/administration/people", person(email, role));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Matcher password = Pattern.compile("<code>([a-z2-9-]{19})</code>").matcher(answer.text());
        Matcher page = Pattern.compile("href=\"(/administration/people/[0-9a-f-]{36})\"")
                .matcher(answer.text());
        assertThat(password.find() && page.find()).isTrue();
        return new Added(email, password.group(1), page.group(1));
    }

    private static Map<String, String> person(String email, String role) {
        return Map.of("name", "Nell Newcomer", "email", email, "roles", role, "reason", "Starts today.");
    }

    private BrowserClient settled(Added added) {
        BrowserClient person = new BrowserClient(product.address());
        person.signIn(added.email(), added.password());
        assertThat(choose(person, added.password(), OWN).status()).isEqualTo(303);
        return person;
    }

    private static Answer choose(BrowserClient person, String current, String chosen) {
        return person.submit(person.get("/password"), "/password", Map.of("password", current, "chosen", chosen));
    }

    private Answer turn(Added added, String what, String reason) {
        return omar.post(added.page() + "/" + what, Map.of("version", version(added.page()), "reason", reason));
    }

    private String version(String page) {
        return value(omar.get(page), "version");
    }

    private static String value(Answer page, String field) {
        Matcher input = Pattern.compile("<input[^>]* name=\"" + field + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page.text());
        assertThat(input.find()).as(field).isTrue();
        return input.group(1);
    }

    private static String text(Answer page, String field) {
        Matcher area = Pattern.compile("<textarea id=\"" + field + "\"[^>]*>([^<]*)</textarea>", Pattern.DOTALL)
                .matcher(page.text());
        assertThat(area.find()).as(field).isTrue();
        return area.group(1);
    }

    private static Map<String, String> with(Map<String, String> values, String field, String value) {
        Map<String, String> changed = new java.util.HashMap<>(values);
        changed.put(field, value);
        return changed;
    }

    private String id(String email) throws SQLException {
        try (Connection connection = product.connectAsAdministrator();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select id from clinician where email = '" + email + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
