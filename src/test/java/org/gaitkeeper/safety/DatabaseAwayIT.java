package org.gaitkeeper.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the database cannot be reached, nothing looks like "there is nobody". */
class DatabaseAwayIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private final ApiClient anna = PRODUCT.as(RunningProduct.ANNA);
    private final BrowserClient browser = new BrowserClient(PRODUCT.address());
    private String patient = "";

    @BeforeEach
    void somebody_is_registered_and_then_the_database_goes_away() throws SQLException {
        patient = new ClinicalWork(anna)
                .register(
                        Map.of("familyName", "Outage", "givenName", "Ola", "birthDate", "1988-03-02", "sex", "FEMALE"));
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        administrator(
                "alter role gaitkeeper_app nologin",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gaitkeeper_app'");
    }

    @AfterEach
    void the_database_comes_back_and_everything_is_there() throws SQLException {
        administrator("alter role gaitkeeper_app login");
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        Answer answer = anna.get("api/patients/" + patient);
        while (answer.status() != 200 && Instant.now().isBefore(end)) {
            answer = anna.get("api/patients/" + patient);
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void programs_and_people_are_told_that_it_is_unavailable_not_that_there_is_nobody() {
        for (String path : List.of(
                "api/patients?name=outage", "api/patients/" + patient, "api/patients/" + patient + "/timeline")) {
            Answer answer = anna.get(path);
            assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(503);
            assertThat(answer.headers()).containsKey("retry-after");
            assertThat(answer.text()).doesNotContain("\"items\"");
        }
        for (String path : List.of("/patients?q=outage", "/patients/" + patient, "/")) {
            Answer page = browser.get(path);
            assertThat(page.status()).as(path).isEqualTo(503);
            assertThat(page.text()).contains("cannot be reached").doesNotContain("Nobody found", "Nothing waits");
        }
    }

    private static void administrator(String... statements) throws SQLException {
        try (Connection connection = PRODUCT.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
