package org.gaitkeeper.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.attack.Routes.Route;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MalformedInputIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private static final ApiClient ANNA = PRODUCT.as(RunningProduct.ANNA);

    private static List<String> ids = List.of();

    @BeforeAll
    static void there_are_real_records_to_hit() {
        Records.Signed signed = Records.signedAssessment(ANNA);
        ClinicalWork.Record draft = new ClinicalWork(ANNA).start(signed.caseId());
        ids = List.of(
                signed.patient(),
                signed.caseId(),
                signed.assessment().id(),
                draft.id(),
                signed.run().id());
    }

    /** Each breaks one thing; {@code FIELDS} stands for the fields that the product knows by name. */
    private static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("nothing", "");
        bodies.put("null", "null");
        bodies.put("a number", "1");
        bodies.put("a list", "[]");
        bodies.put("cut off", "{\"familyName\": \"Sm");
        bodies.put("an unknown field", "{\"isAdmin\": true}");
        bodies.put("a repeated field", "{\"reason\":\"a\",\"reason\":\"b\"}");
        bodies.put("trailing words", "{} {}");
        bodies.put("deep nesting", "[".repeat(60_000));
        bodies.put("deep objects", "{\"reason\":".repeat(10_000));
        for (String field : List.of(
                "familyName",
                "presentingProblem",
                "reason",
                "password",
                "note",
                "name",
                "status",
                "value",
                "answers",
                "flag",
                "birthDate",
                "date",
                "email",
                "identifiers",
                "included",
                "side")) {
            bodies.put("NUL in " + field, "{\"" + field + "\":\"a\\u0000b\"}");
            bodies.put("lone surrogate in " + field, "{\"" + field + "\":\"a\\ud800b\"}");
            bodies.put("a number for " + field, "{\"" + field + "\":1e400}");
            bodies.put("an object for " + field, "{\"" + field + "\":{\"a\":1}}");
            bodies.put("null for " + field, "{\"" + field + "\":null}");
        }
        bodies.put("1 MB of text", "{\"reason\":\"" + "x".repeat(1_000_000) + "\"}");
        bodies.put(
                "150 KB of text",
                "{\"familyName\":\"" + "x".repeat(150_000) + "\",\"reason\":\"" + "y".repeat(150_000) + "\"}");
        bodies.put("dates of no calendar", "{\"birthDate\":\"0000-02-30\"}");
        bodies.put("a far year", "{\"birthDate\":\"99999-01-01\"}");
        bodies.put("raw control characters", "{\"reason\":\"a\u0001b\"}");
        return bodies;
    }

    @Test
    void no_body_for_programs_breaks_anything() {
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (Route route : Routes.all()) {
            if (!route.forPrograms() || !route.changes() || route.path().equals("api/tokens")) {
                continue;
            }
            for (Map.Entry<String, String> body : bodies().entrySet()) {
                String id = ids.get(sent % ids.size());
                Answer answer = answered(route.method(), route.with(id), body.getValue());
                sent++;
                judge(route + " with " + body.getKey(), answer, wrong);
                // A body where none belongs is refused by the server before the product sees it.
                boolean refused = route.method().equals("DELETE")
                        && answer.status() == 400
                        && answer.text().isEmpty();
                if (answer.status() >= 400
                        && !refused
                        && !answer.headers().getOrDefault("content-type", "").startsWith("application/problem+json")) {
                    wrong.add(route + " with " + body.getKey() + " answered no problem details");
                }
            }
        }
        assertThat(sent).isGreaterThan(1_000);
        assertThat(wrong).isEmpty();
    }

    /**
     * The answer to a body. The server ends a connection whose last body it did not read to its end; what was sent into
     * such a connection, and got no answer at all, is sent once more.
     */
    private static Answer answered(String method, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("If-Match", "\"1\"");
        try {
            return ANNA.send(method, path, bytes, headers);
        } catch (UncheckedIOException ended) {
            return ANNA.send(method, path, bytes, headers);
        }
    }

    @Test
    void no_parameter_breaks_anything() {
        List<String> wrong = new ArrayList<>();
        BrowserClient browser = signedIn();
        for (Route route : Routes.all()) {
            if (route.changes()) {
                continue;
            }
            for (String odd :
                    List.of("%00", "%ud800", "..%2f..%2fetc", "%27%20or%201=1--", "9".repeat(400), "%ED%A0%80")) {
                String path = route.with(odd);
                if (!path.contains("%ud")) {
                    judge(route + " with " + odd, get(route, path, browser), wrong);
                }
                String query = route.with(ids.get(0))
                        + "?q=%00&name=%00&identifier=%00&birthDate=x&after=" + odd.replace("%ud800", "x")
                        + "&limit=-1&from=x&to=9999999-01-01&patient=x&actor=x&action=%00&filter=%00&next=%00";
                judge(route + " with odd query", get(route, query, browser), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_form_breaks_anything() {
        List<String> wrong = new ArrayList<>();
        BrowserClient browser = signedIn();
        String csrf = browser.csrf();
        String long_ = "x".repeat(900_000);
        for (Route route : Routes.all()) {
            if (route.forPrograms()
                    || !route.method().equals("POST")
                    || route.path().startsWith("sign-out")) {
                continue;
            }
            for (String id : ids) {
                for (String value : List.of("%00", "%ED%A0%80", "%zz", "%F0%9F%98%80%E2%80%AE", long_, "")) {
                    String form = "_csrf=" + csrf + "&version=" + value + "&familyName=" + value
                            + "&givenName=a&birthDate="
                            + value + "&sex=" + value + "&presentingProblem=" + value + "&reason=" + value
                            + "&onset_minutes=" + value + "&lace_mark_dorsum=" + value + "&recipientId=" + value
                            + "&specialty=" + value + "&urgency=" + value + "&included=" + value + "&password=wrong"
                            + "&date=" + value + "&name=" + value + "&flag=" + value + "&section=" + value;
                    judge(
                            route + " with " + value.substring(0, Math.min(20, value.length())),
                            browser.postRaw("/" + route.with(id), form, Map.of()),
                            wrong);
                }
            }
            judge(
                    route + " too large",
                    browser.postRaw(
                            "/" + route.with(ids.get(0)), "_csrf=" + csrf + "&a=" + "x".repeat(1_100_000), Map.of()),
                    wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_wrong_field_is_named_and_what_was_typed_is_kept() {
        BrowserClient browser = signedIn();
        String typed = "O'Neill-" + UUID.randomUUID();
        Answer page = browser.post(
                "/patients/new".replace("/new", ""),
                Map.of("familyName", typed, "givenName", "", "birthDate", "yesterday-ish", "sex", "FEMALE"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains(typed.replace("'", "&#39;"))
                .contains("yesterday-ish")
                .contains("href=\"#givenName\"")
                .contains("href=\"#birthDate\"");
    }

    private static BrowserClient signedIn() {
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        return browser;
    }

    private static Answer get(Route route, String path, BrowserClient browser) {
        return route.forPrograms() ? ANNA.get(path) : browser.get("/" + path);
    }

    private static void judge(String what, Answer answer, List<String> wrong) {
        if (answer.status() >= 500) {
            wrong.add(what + " answered " + answer.status());
        }
        String text = answer.text();
        for (String leak :
                List.of("Exception", "org.gaitkeeper.", "jakarta.", "java.lang", "SELECT ", "insert into", "ERROR:")) {
            if (text.contains(leak)) {
                wrong.add(what + " leaks " + leak + " "
                        + URLEncoder.encode(text.substring(0, Math.min(80, text.length())), StandardCharsets.UTF_8));
            }
        }
    }
}
