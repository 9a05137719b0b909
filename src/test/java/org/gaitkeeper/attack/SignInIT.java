package org.gaitkeeper.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private final BrowserClient browser = new BrowserClient(PRODUCT.address());

    @AfterEach
    void nobody_has_to_wait_or_lacks_a_token_in_the_next_test() throws SQLException {
        PRODUCT.forgetClients();
        asAdministrator("delete from sign_in_throttle");
    }

    @Test
    void an_unknown_account_and_a_wrong_password_get_the_same_answer() {
        Answer unknown = PRODUCT.asNobody()
                .post("api/tokens", Map.of("email", "nobody@nowhere.example", "password", "something else"));
        Answer wrong = PRODUCT.asNobody()
                .post("api/tokens", Map.of("email", RunningProduct.ANNA, "password", "something else"));
        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(422);
        assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
        assertThat(unknown.code()).isEqualTo(wrong.code()).isEqualTo("WRONG_PASSWORD");
    }

    @Test
    void guessing_is_slowed_down_for_known_and_unknown_accounts_alike() {
        for (String email : new String[] {RunningProduct.ROSA, "nobody@nowhere.example"}) {
            int last = 0;
            for (int i = 0; i < 7 && last != 429; i++) {
                last = PRODUCT.asNobody()
                        .post("api/tokens", Map.of("email", email, "password", "guess " + i))
                        .status();
            }
            assertThat(last).as(email).isEqualTo(429);
        }
    }

    @Test
    void a_password_is_compared_to_its_last_character() {
        String twin = RunningProduct.PASSWORD + "x".repeat(72);
        assertThat(PRODUCT.asNobody()
                        .post("api/tokens", Map.of("email", RunningProduct.ANNA, "password", twin))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_cookie_is_for_this_host_and_out_of_reach_of_scripts() {
        Answer answer = browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().get("set-cookie"))
                .contains("gaitkeeper=", "HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void a_new_sign_in_ends_the_old_one_of_the_same_browser() {
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        BrowserClient copy = browser.copy();
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        assertThat(browser.get("/help").status()).isEqualTo(200);
        assertThat(copy.get("/help").status()).isEqualTo(303);
    }

    @Test
    void signing_out_ends_the_sign_in_at_once() {
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        BrowserClient copy = browser.copy();
        assertThat(browser.post("/sign-out", Map.of()).status()).isEqualTo(303);
        assertThat(copy.get("/help").status()).isEqualTo(303);
    }

    @Test
    void signing_out_everywhere_ends_other_browsers_and_tokens() {
        BrowserClient other = new BrowserClient(PRODUCT.address());
        other.signIn(RunningProduct.OMAR, RunningProduct.PASSWORD);
        browser.signIn(RunningProduct.OMAR, RunningProduct.PASSWORD);
        browser.post("/sign-out/everywhere", Map.of());
        assertThat(other.get("/help").status()).isEqualTo(303);
    }

    @Test
    void fifteen_idle_minutes_lock_and_twelve_hours_end_a_sign_in() throws SQLException {
        browser.signIn(RunningProduct.INES, RunningProduct.PASSWORD);
        assertThat(browser.get("/help").status()).isEqualTo(200);
        asAdministrator("update sign_in set last_seen_at = now() - interval '15 minutes 1 second'");
        assertThat(browser.get("/help").status()).isEqualTo(303);
        browser.signIn(RunningProduct.INES, RunningProduct.PASSWORD);
        asAdministrator("update sign_in set created_at = now() - interval '12 hours 1 second'");
        assertThat(browser.get("/help").status()).isEqualTo(303);
    }

    @Test
    void a_deactivated_person_is_out_on_the_next_request() throws SQLException {
        browser.signIn(RunningProduct.ADA, RunningProduct.PASSWORD);
        asAdministrator("update clinician set active = false where email = '" + RunningProduct.ADA + "'");
        try {
            assertThat(browser.get("/help").status()).isEqualTo(303);
        } finally {
            asAdministrator("update clinician set active = true where email = '" + RunningProduct.ADA + "'");
        }
    }

    @Test
    void a_form_without_its_token_or_from_another_site_is_refused() {
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        assertThat(browser.postRaw("/theme", "theme=dark", Map.of()).status()).isEqualTo(403);
        assertThat(browser.postRaw("/theme", "theme=dark&_csrf=wrong", Map.of()).status())
                .isEqualTo(403);
        String withToken = "theme=dark&_csrf=" + browser.csrf();
        assertThat(browser.postRaw("/theme", withToken, Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.postRaw("/theme", withToken, Map.of()).status()).isEqualTo(303);
    }

    @Test
    void a_form_that_arrives_after_the_sign_in_ended_is_kept_for_its_owner() throws SQLException {
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String token = browser.csrf();
        asAdministrator("update sign_in set last_seen_at = now() - interval '16 minutes'");
        Answer late = browser.postRaw("/theme", "theme=light&back=%2Fhelp&_csrf=" + token, Map.of());
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.text()).contains("replay_body", "theme=light");
        Answer back = browser.submit(
                late, "/sign-in", Map.of("email", RunningProduct.ANNA, "password", RunningProduct.PASSWORD));
        assertThat(back.text()).contains("Send what I had typed", "name=\"theme\" value=\"light\"");
        assertThat(browser.submit(back, "/theme", Map.of()).status()).isEqualTo(303);
    }

    @Test
    void what_one_person_had_typed_is_not_handed_to_the_next() throws SQLException {
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String token = browser.csrf();
        asAdministrator("update sign_in set last_seen_at = now() - interval '16 minutes'");
        Answer late = browser.postRaw("/theme", "theme=light&_csrf=" + token, Map.of());
        Answer back = browser.submit(
                late, "/sign-in", Map.of("email", RunningProduct.OMAR, "password", RunningProduct.PASSWORD));
        assertThat(back.status()).isEqualTo(303);
    }

    @Test
    void after_signing_in_nobody_is_led_to_another_site() {
        for (String next : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example"}) {
            Answer answer = browser.signInTowards(RunningProduct.ANNA, RunningProduct.PASSWORD, next);
            assertThat(answer.headers().get("location"))
                    .as(next)
                    .endsWith(PRODUCT.address().getPort() + "/");
        }
    }

    private static void asAdministrator(String statement) throws SQLException {
        try (Connection connection = PRODUCT.connectAsAdministrator();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
