package org.gaitkeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

/** People and settings by the JSON interface, as the system in which staff join and leave would use it. */
class AdministrationForProgramsIT {

    private static final String PEOPLE = "api/administration/people";
    private static final String CLINIC = "api/administration/clinic";

    private final RunningProduct product = RunningProduct.get();
    private final ApiClient omar = product.as(RunningProduct.OMAR);

    @Test
    void a_person_is_added_with_a_first_password_and_changed_with_a_reason() {
        Answer added = add();
        String person = address(added);
        String password = added.json().path("firstPassword").asText();

        assertThat(new BrowserClient(product.address())
                        .signIn(added.json().path("person").path("email").asText(), password)
                        .status())
                .isEqualTo(303);
        assertThat(omar.get(person).text()).doesNotContain(password);
        assertThat(omar.get(PEOPLE).json().path("items").findValuesAsText("id"))
                .contains(added.json().path("person").path("id").asText());

        Map<String, Object> changed =
                Map.of("name", "Nell Hall", "roles", List.of("AUDITOR"), "reason", "Moves to quality.");
        Answer saved = omar.put(person, changed, added.etag());
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.json().path("roles").path(0).asText()).isEqualTo("AUDITOR");
        assertThat(omar.put(person, changed, added.etag()).status()).isEqualTo(412);
        assertThat(omar.put(person, Map.of("name", "Nell Hall"), saved.etag()).text())
                .contains("\"roles\"");
        JsonNode event = product.newestEvent("PERSON_CHANGED").path("detail");
        assertThat(event.path("roles").path("new").asText()).isEqualTo("Auditor");
        assertThat(event.path("reason").asText()).isEqualTo("Moves to quality.");
    }

    @Test
    void what_is_missing_is_told_by_field_and_an_email_in_use_by_its_code() {
        assertThat(omar.post(PEOPLE, Map.of()).text()).contains("\"name\"", "\"email\"", "\"roles\"");
        assertThat(omar.post(PEOPLE, newcomer(RunningProduct.BEN)).code()).isEqualTo("EMAIL_TAKEN");
        assertThat(omar.post(PEOPLE, Map.of("name", "N", "email", "n@harbour.example", "roles", List.of("AUDITOR")))
                        .text())
                .contains("\"reason\"");
    }

    @Test
    void somebody_who_leaves_is_let_in_no_more_until_they_come_back_with_a_new_first_password() {
        Answer added = add();
        String person = address(added);

        Answer gone = act(person, "deactivation", added.etag());
        assertThat(gone.json().path("active").asBoolean(true)).isFalse();
        assertThat(signIn(added, added.json().path("firstPassword").asText())).isEqualTo(422);
        Answer back = act(person, "reactivation", gone.etag());
        assertThat(back.json().path("active").asBoolean()).isTrue();
        Answer reset = act(person, "password", back.etag());
        assertThat(signIn(added, reset.json().path("firstPassword").asText())).isEqualTo(303);
        assertThat(product.newestEvent("PASSWORD_RESET").toString())
                .doesNotContain(reset.json().path("firstPassword").asText());
    }

    @Test
    void nobody_deactivates_themselves_and_people_of_another_clinic_look_like_nobody() {
        String me = PEOPLE + "/" + omar.get("api/me").json().path("id").asText();
        String ben = PEOPLE
                + "/"
                + product.as(RunningProduct.BEN).get("api/me").json().path("id").asText();

        assertThat(act(me, "deactivation", omar.get(me).etag()).code()).isEqualTo("NOT_ONESELF");
        assertThat(omar.get(ben).status()).isEqualTo(404);
        assertThat(act(ben, "deactivation", "\"1\"").status()).isEqualTo(404);
    }

    @Test
    void the_settings_of_the_clinic_change_by_version_and_with_a_reason() {
        Answer now = omar.get(CLINIC);
        ObjectNode settings = now.json().deepCopy();
        settings.remove("version");
        settings.put("reason", "New line.");
        String phone = settings.path("phone").asText();

        Answer changed = omar.put(CLINIC, settings.put("phone", "0117 496 0998"), now.etag());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().path("phone").asText()).isEqualTo("0117 496 0998");
        assertThat(product.newestEvent("CLINIC_CHANGED")
                        .path("detail")
                        .path("reason")
                        .asText())
                .isEqualTo("New line.");
        assertThat(omar.put(CLINIC, settings.deepCopy().put("language", "fr"), changed.etag())
                        .text())
                .contains("\"language\"");
        assertThat(omar.put(CLINIC, settings.put("phone", phone), changed.etag())
                        .status())
                .isEqualTo(200);
    }

    private Answer add() {
        Answer added = omar.post(
                PEOPLE, newcomer("nell." + UUID.randomUUID().toString().substring(0, 8) + "@harbour.example"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added;
    }

    private static Map<String, Object> newcomer(String email) {
        return Map.of(
                "name", "Nell Newcomer", "email", email, "roles", List.of("RECEPTIONIST"), "reason", "Starts today.");
    }

    private static String address(Answer added) {
        return PEOPLE + "/" + added.json().path("person").path("id").asText();
    }

    private Answer act(String person, String what, String version) {
        return omar.post(person + "/" + what, Map.of("reason", "As agreed."), Map.of("If-Match", version));
    }

    private int signIn(Answer added, String password) {
        return new BrowserClient(product.address())
                .signIn(added.json().path("person").path("email").asText(), password)
                .status();
    }
}
