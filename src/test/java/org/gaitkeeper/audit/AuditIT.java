package org.gaitkeeper.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

/** The trail as an auditor meets it, in the browser and as a program. */
class AuditIT {

    private final RunningProduct product = RunningProduct.get();
    private final ApiClient ines = product.as(RunningProduct.INES);

    @Test
    void what_somebody_did_is_found_by_person_and_action() {
        product.as(RunningProduct.ANNA).get("api/audit");

        JsonNode denied = newest("action=ACCESS_DENIED&outcome=DENIED");

        assertThat(denied.path("actorName").asText()).isEqualTo("Anna Lindqvist");
        assertThat(denied.path("detail").path("privilege").asText()).isEqualTo("READ_AUDIT");
        assertThat(denied.path("origin").asText()).isEqualTo("127.0.0.1");
        assertThat(newest("person=" + denied.path("actorId").asText()).path("seq"))
                .isEqualTo(denied.path("seq"));
        assertThat(Duration.between(Instant.parse(denied.path("time").asText()), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void the_request_id_of_the_answer_leads_to_the_event() {
        Answer answer = ines.get("api/audit?limit=1");

        assertThat(newest("action=AUDIT_READ").path("requestId").asText())
                .isEqualTo(answer.headers().get("x-request-id"));
    }

    @Test
    void sign_ins_carry_the_name_and_refusals_do_not_carry_what_was_typed() {
        product.asNobody().post("api/tokens", Map.of("email", RunningProduct.ROSA, "password", "not the right one"));
        product.asNobody().post("api/tokens", Map.of("email", "canary@nowhere.example", "password", "canary-secret"));

        assertThat(newest("action=SIGN_IN_REFUSED").path("actorName").asText()).isEqualTo("Rosa Keane");
        assertThat(ines.get("api/audit?limit=200").text()).doesNotContain("canary", "not the right one");
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        for (int i = 0; i < 5; i++) {
            ines.get("api/audit?limit=1");
        }
        JsonNode first = ines.get("api/audit?limit=2").json();
        JsonNode second = ines.get(
                        "api/audit?limit=2&after=" + first.path("next").asText())
                .json();

        assertThat(second.path("items").get(0).path("seq").asLong())
                .isEqualTo(first.path("items").get(1).path("seq").asLong() - 1);
    }

    @Test
    void looking_is_recorded_with_what_was_looked_for() {
        UUID patient = UUID.randomUUID();

        assertThat(ines.get("api/audit?patient=" + patient).json().path("items"))
                .isEmpty();

        JsonNode looked = newest("patient=" + patient);
        assertThat(looked.path("action").asText()).isEqualTo("AUDIT_READ");
        assertThat(looked.path("detail").path("filter").path("patient").asText())
                .isEqualTo(patient.toString());
    }

    @Test
    void an_export_is_vouched_for_by_the_trail() throws Exception {
        Answer export = ines.get("api/audit/export?from=today");
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(export.body()));
        JsonNode event = newest("action=AUDIT_EXPORTED").path("detail");

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.headers().get("content-type")).startsWith("text/csv");
        assertThat(export.headers().get("content-disposition")).matches("attachment; filename=\"audit-[0-9-]+\\.csv\"");
        assertThat(export.headers().get("repr-digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest)) + ":");
        assertThat(event.path("sha256").asText()).isEqualTo(digest);
        List<String> lines = export.text().lines().toList();
        assertThat(lines.get(0)).startsWith("seq,time_utc,time_local,time_zone,actor_id,actor_name,action");
        assertThat(event.path("rows").asInt()).isEqualTo(lines.size() - 1).isPositive();
        assertThat(export.headers().get("audit-rows")).isEqualTo(Integer.toString(lines.size() - 1));
    }

    @Test
    void what_cannot_be_understood_is_told_by_field() {
        assertThat(ines.get("api/audit?from=zz")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("from");
        for (String bad :
                List.of("limit=0", "limit=9999", "after=x", "patient=1", "outcome=x", "action=%00", "to=9999999")) {
            assertThat(ines.get("api/audit?" + bad).status()).as(bad).isEqualTo(400);
            assertThat(ines.get("api/audit/export?" + bad).status()).as(bad).isLessThan(500);
        }
    }

    @Test
    void the_page_shows_events_and_verifies_the_chain() {
        BrowserClient browser = new BrowserClient(product.address());
        browser.signIn(RunningProduct.INES, RunningProduct.PASSWORD);

        assertThat(browser.post("/audit/verification", Map.of()).status()).isEqualTo(303);
        Answer page = browser.get("/audit?action=CHAIN_VERIFIED");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Audit trail", "Chain verified ", "Ines Moreau", "name=\"action\" value=\"CHAIN_VERIFIED\"");
        assertThat(page.text()).doesNotContain("Chain broken");
        Answer refused = browser.get("/audit?from=%22%3E%3Cscript%3E");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Enter a day such as", "value=\"&#34;");
        assertThat(refused.text()).doesNotContain("\"><script>");
    }

    @Test
    void what_happened_outside_the_hours_of_the_clinic_can_be_asked_for() {
        JsonNode after = ines.get("api/audit?hours=after&limit=200").json().path("items");
        JsonNode all = ines.get("api/audit?limit=200").json().path("items");

        assertThat(all.size()).isPositive();
        after.forEach(
                event -> assertThat(closed(Instant.parse(event.path("time").asText())))
                        .as(event.path("time").asText())
                        .isTrue());
        assertThat(ines.get("api/audit?hours=sometimes").status()).isEqualTo(400);
    }

    /** At weekends, before 7 and from 19 o'clock in London. */
    private static boolean closed(Instant instant) {
        ZonedDateTime local = instant.atZone(ZoneId.of("Europe/London"));
        return local.getDayOfWeek().getValue() > 5 || local.getHour() < 7 || local.getHour() >= 19;
    }

    @Test
    void the_page_names_the_row_that_was_tampered_with() throws Exception {
        BrowserClient browser = new BrowserClient(product.address());
        browser.signIn(RunningProduct.ADA, RunningProduct.PASSWORD);
        String first = " where seq = 1 and clinic_id = '" + RunningProduct.MOORSIDE + "'";
        try (Connection superuser = product.connectAsAdministrator();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update audit_event set entity_id = entity_id || '!'" + first);
            try {
                browser.post("/audit/verification", Map.of());
            } finally {
                statement.execute("update audit_event set entity_id = rtrim(entity_id, '!')" + first);
            }
        }

        assertThat(browser.get("/audit").text())
                .contains("Chain broken, found ", "Row 1: its content is not what was sealed.");
        browser.post("/audit/verification", Map.of());
        assertThat(browser.get("/audit").text()).contains("Chain verified ").doesNotContain("Chain broken");
    }

    @Test
    void every_chain_that_has_grown_is_anchored_within_a_minute() throws Exception {
        ines.get("api/audit?limit=1");
        JsonNode event = newest("action=AUDIT_READ");
        String clinic = RunningProduct.HARBOUR.toString();
        long anchored = 0;
        for (int i = 0; i < 60 && anchored < event.path("seq").asLong(); i++) {
            TimeUnit.SECONDS.sleep(1);
            anchored = Files.exists(product.home().resolve("anchors/anchors.jsonl"))
                    ? Files.readString(product.home().resolve("anchors/anchors.jsonl"), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains(clinic))
                            .mapToLong(line -> Long.parseLong(line.replaceAll(".*\"seq\":(\\d+).*", "$1")))
                            .max()
                            .orElse(0)
                    : 0;
        }

        assertThat(anchored).isGreaterThanOrEqualTo(event.path("seq").asLong());
    }

    private JsonNode newest(String filter) {
        return ines.get("api/audit?limit=1&" + filter).json().path("items").path(0);
    }
}
