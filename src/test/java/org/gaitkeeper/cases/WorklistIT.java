package org.gaitkeeper.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaitkeeper.knowledge.RidgeClinic;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorklistIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private static final String WANDA = "wanda.physio@ridge.example";

    @BeforeAll
    static void somebody_with_no_cases_yet() throws SQLException {
        RidgeClinic.open(PRODUCT);
        try (Connection connection = PRODUCT.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            RidgeClinic.person(statement, RidgeClinic.ID, "c8", WANDA, "Wanda Kerr", "PHYSIOTHERAPIST");
        }
    }

    @Test
    void each_case_says_where_it_stands_and_what_comes_next() {
        ClinicalWork work = new ClinicalWork(PRODUCT.as(WANDA));
        String patient = work.register(
                Map.of("familyName", "Waiting", "givenName", "Will", "birthDate", "1990-01-31", "sex", "MALE"));
        String untouched = work.openCase(patient, "Untouched");
        String begun = work.openCase(patient, "Begun");
        String draft = work.start(begun).id();
        String finished = work.openCase(patient, "Finished");
        ClinicalWork.Record signed = work.answer(
                work.start(finished), List.of(Map.of("finding", "onset_minutes", "status", "present", "value", 12)));
        work.sign(work.screenNegative(signed), RunningProduct.PASSWORD);
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(WANDA, RunningProduct.PASSWORD);

        String page = browser.get("/").text();

        assertThat(row(page, "Untouched")).contains("Not started", "Start", "/cases/" + untouched);
        assertThat(row(page, "Begun")).contains("Draft", "Resume", "/assessments/" + draft);
        assertThat(row(page, "Finished")).contains("Signed", "Open", "/cases/" + finished);
    }

    private static String row(String page, String reason) {
        Matcher row = Pattern.compile("<tr>((?!</tr>).)*>" + reason + "<.*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).as(reason).isTrue();
        return row.group();
    }
}
