package org.gaitkeeper.audit.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.audit.chain.Entry;
import org.gaitkeeper.audit.chain.Outcome;
import org.gaitkeeper.audit.chain.SealedEvent;
import org.gaitkeeper.audit.control.TrailWords;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.web.view.KeyValue;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.Tone;

/**
 * An event as the page shows it.
 *
 * @param when in the clinic's zone, such as {@code 14-Aug-2026 09:49:07}
 * @param summary the detail in a line, cut at 90 characters; empty when there is none
 * @param facts the whole of it
 * @param patientId empty when it concerns no single patient
 */
public record AuditRow(
        long seq,
        String when,
        String who,
        String what,
        String outcome,
        Tone tone,
        String kind,
        String id,
        String patientId,
        String origin,
        String summary,
        List<KeyValue> facts) {

    private static final int MAX_SUMMARY = 90;

    static AuditRow of(SealedEvent row, ZoneId zone) {
        Entry entry = row.event().entry();
        JsonNode detail = detail(entry.detail());
        List<KeyValue> facts = new ArrayList<>();
        detail.properties()
                .forEach(field -> facts.add(new KeyValue(TrailWords.of(field.getKey()), text(field.getValue()))));
        String summary = facts.stream()
                .filter(fact -> !fact.value().isEmpty())
                .map(fact -> fact.label() + ": " + fact.value())
                .collect(Collectors.joining(" · "));
        String patient = entry.patientId() == null ? "" : entry.patientId().toString();
        facts.add(new KeyValue(t("Record"), entry.entityId()));
        facts.add(new KeyValue(t("Patient"), patient));
        facts.add(new KeyValue(t("Request"), entry.requestId()));
        facts.add(new KeyValue(t("Row digest"), row.hash().hex()));
        return new AuditRow(
                row.event().seq(),
                Shown.second(row.event().occurredAt(), zone),
                entry.actorName().isBlank() ? t("Not signed in") : entry.actorName(),
                TrailWords.of(entry.action()),
                outcome(entry.outcome()),
                entry.outcome().equals(Outcome.SUCCESS.name()) ? Tone.NEUTRAL : Tone.DANGER,
                TrailWords.of(entry.entityType()),
                entry.entityId(),
                patient,
                entry.origin(),
                Entry.inert(summary, MAX_SUMMARY),
                List.copyOf(facts));
    }

    /** The detail as JSON; a row that somebody tampered with may hold anything. */
    static JsonNode detail(String detail) {
        try {
            return Json.MAPPER.readTree(detail);
        } catch (JsonProcessingException damaged) {
            return TextNode.valueOf(detail);
        }
    }

    private static String outcome(String name) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .map(Outcome::label)
                .findFirst()
                .orElse(name);
    }

    private static String text(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> TrailWords.of(field.getKey()) + " " + text(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(text(item)));
            return String.join(", ", items);
        }
        return value.isNull() ? "" : value.asText();
    }
}
