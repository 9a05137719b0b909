package org.gaitkeeper.assessment.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.assessment.Conclusion;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.assessment.entity.DifferentialResult;
import org.gaitkeeper.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The digest over everything a signature freezes.
 *
 * <p>Canonical form 2: one JSON object in UTF-8 without spaces, the members of every object in the order of their names by
 * UTF-16 code unit, numbers as plain decimals without trailing zeros, instants in ISO 8601 UTC; then one line feed; then
 * the bytes of the stored differential exactly as they are. Members: {@code amendmentReason}, {@code answers} (the stored
 * object), {@code assessment}, {@code case}, {@code clinic}, {@code engineVersion}, {@code flagActions} (the stored
 * object), {@code form} ({@code gaitkeeper-assessment-2}), {@code knowledgeHash}, {@code knowledgeVersion}, {@code meaning},
 * {@code patient}, {@code registration}, {@code runs} (the stored list), {@code signedAt}, {@code signedBy}, {@code signedName}, {@code startedAt},
 * {@code startedBy}, {@code supersedes} (empty for a first assessment). The digest is the SHA-256 of these bytes.
 *
 * <p>Canonical form 1 ({@code gaitkeeper-assessment-1}) is the same without {@code runs}. Records signed before runs were
 * logged have no stored list and keep this form; taking the list from a record of form 2, or giving one to a record of form
 * 1, changes the digest.
 */
final class Seal {

    private static final String FORM_WITHOUT_RUNS = "gaitkeeper-assessment-1";
    private static final String FORM = "gaitkeeper-assessment-2";

    private Seal() {}

    /** Who signs, when and with which words. */
    record Signing(UUID by, String name, String registration, String meaning, Instant at) {}

    /** The digest, 64 lower-case hexadecimal digits. */
    static String digest(Assessment assessment, Signing signing, DifferentialResult.Stored result) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        String runs = assessment.runs();
        content.put("form", runs == null ? FORM_WITHOUT_RUNS : FORM);
        if (runs != null) {
            content.set("runs", Json.stored(runs, JsonNode.class));
        }
        content.put("clinic", assessment.clinicId().toString());
        content.put("assessment", assessment.id().toString());
        content.put("patient", assessment.patientId().toString());
        content.put("case", assessment.caseId().toString());
        content.put("startedAt", assessment.startedAt().toString());
        content.put("startedBy", assessment.startedBy().toString());
        content.put("supersedes", text(assessment.supersedes()));
        content.put("amendmentReason", assessment.amendmentReason());
        content.set("answers", Json.stored(assessment.answers(), JsonNode.class));
        content.set("flagActions", Json.stored(assessment.flagActions(), JsonNode.class));
        content.put("knowledgeVersion", result.knowledgeVersion());
        content.put("knowledgeHash", result.knowledgeHash());
        content.put("engineVersion", result.engineVersion());
        content.put("signedAt", signing.at().toString());
        content.put("signedBy", signing.by().toString());
        content.put("signedName", signing.name());
        content.put("registration", signing.registration());
        content.put("meaning", signing.meaning());
        return HexFormat.of().formatHex(sha256(canonical(content) + "\n" + result.text()));
    }

    /**
     * The digest over a conclusion and the signed assessment it belongs to: the SHA-256 of one canonical JSON object with
     * the members {@code agreement}, {@code assessment} (its digest), {@code at}, {@code by}, {@code conditions}, {@code
     * form} ({@code gaitkeeper-response-1}), {@code name}, {@code other}, {@code reason} (empty when none) and {@code
     * reasonWords}.
     */
    static String digest(String assessment, Conclusion conclusion) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("form", "gaitkeeper-response-1");
        content.put("assessment", assessment);
        content.set("conditions", Json.MAPPER.valueToTree(conclusion.conditions()));
        content.put("other", conclusion.other());
        content.put("agreement", conclusion.agreement().name());
        content.put(
                "reason", conclusion.reason() == null ? "" : conclusion.reason().name());
        content.put("reasonWords", conclusion.reasonWords());
        content.put("by", conclusion.by().toString());
        content.put("name", conclusion.name());
        content.put("at", conclusion.at().toString());
        return HexFormat.of().formatHex(sha256(canonical(content)));
    }

    /** JSON text whose members stand in the order of their names, however the database returned them. */
    static String canonical(JsonNode node) {
        return Json.text(ordered(node));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode ordered(JsonNode node) {
        if (node.isNumber()) {
            var plain = node.decimalValue().signum() == 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(node.decimalValue().stripTrailingZeros().toPlainString());
            return JsonNodeFactory.instance.numberNode(plain);
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(part -> array.add(ordered(part)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), ordered(member.getValue())));
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach(object::set);
        return object;
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
