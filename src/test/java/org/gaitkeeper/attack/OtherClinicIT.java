package org.gaitkeeper.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.attack.Routes.Route;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

class OtherClinicIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    @Test
    void ids_of_another_clinic_look_exactly_like_ids_of_nothing() {
        Records.Signed theirs = Records.signedAssessment(PRODUCT.as(RunningProduct.BEN));
        String before = PRODUCT.as(RunningProduct.BEN)
                .get("api/assessments/" + theirs.assessment().id())
                .text();
        List<String> wrong = new ArrayList<>();
        ApiClient anna = PRODUCT.as(RunningProduct.ANNA);
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String csrf = browser.csrf();
        int asked = 0;
        for (Route route : Routes.all()) {
            if (!route.hasParameter()) {
                continue;
            }
            for (String id : List.of(
                    theirs.patient(),
                    theirs.caseId(),
                    theirs.run().id(),
                    theirs.assessment().id())) {
                Answer foreign = ask(route, id, anna, browser, csrf);
                Answer nothing = ask(route, UUID.randomUUID().toString(), anna, browser, csrf);
                asked++;
                if (foreign.status() != nothing.status()
                        || foreign.status() < 400
                        || foreign.status() >= 500
                        || foreign.text().contains("Canary")) {
                    wrong.add(route + " answered " + foreign.status() + " and " + nothing.status());
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(wrong).isEmpty();
        assertThat(PRODUCT.as(RunningProduct.BEN)
                        .get("api/assessments/" + theirs.assessment().id())
                        .text())
                .isEqualTo(before);
    }

    @Test
    void searching_finds_nobody_of_another_clinic() {
        Records.signedAssessment(PRODUCT.as(RunningProduct.BEN));
        String unique = "Zz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        PRODUCT.as(RunningProduct.BEN)
                .post(
                        "api/patients",
                        Map.of("familyName", unique, "givenName", "Only", "birthDate", "1991-02-03", "sex", "MALE"));
        assertThat(PRODUCT.as(RunningProduct.BEN)
                        .get("api/patients?name=" + unique)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(PRODUCT.as(RunningProduct.ANNA)
                        .get("api/patients?name=" + unique)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private static Answer ask(Route route, String id, ApiClient anna, BrowserClient browser, String csrf) {
        if (route.forPrograms()) {
            byte @org.jspecify.annotations.Nullable [] body =
                    route.changes() ? validBody(route).getBytes(StandardCharsets.UTF_8) : null;
            return anna.send(route.method(), route.with(id), body, Map.of("If-Match", "\"1\""));
        }
        return route.changes()
                ? browser.sendRaw(route.method(), "/" + route.with(id), "_csrf=" + csrf + "&version=1")
                : browser.get("/" + route.with(id));
    }

    /** Enough to pass the checks of shape, so that the answer comes from looking the record up. */
    private static String validBody(Route route) {
        if (route.path().endsWith("answers/{finding}")) {
            return "{\"status\":\"absent\"}";
        }
        if (route.path().endsWith("answers")) {
            return "{\"answers\":[{\"finding\":\"lace_mark_dorsum\",\"status\":\"absent\"}]}";
        }
        if (route.path().equals("api/cases/{id}/runs") || route.path().equals("api/runs/{id}")) {
            return "{\"date\":\"yesterday\",\"answers\":[{\"finding\":\"onset_minutes\",\"value\":12}]}";
        }
        return "{}";
    }
}
