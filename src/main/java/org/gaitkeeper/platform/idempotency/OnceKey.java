package org.gaitkeeper.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * The caller's name for one act of creation, with a fingerprint of what was asked.
 *
 * @param key the Idempotency-Key header or the hidden field of a form; empty when the caller gave none, and then every
 *     request creates
 * @param requestHash SHA-256 of the route and the body, in hexadecimal
 */
public record OnceKey(String key, String requestHash) {

    /**
     * Reads the caller's key.
     *
     * @throws Problem when the key is longer than 200 characters or holds unprintable ones
     */
    public static OnceKey of(@Nullable String key, String route, Object body) {
        Text text = new Text();
        String checked = text.optional("Idempotency-Key", key, 200);
        text.orThrow();
        return new OnceKey(checked, fingerprint(route, body));
    }

    private static String fingerprint(String route, Object body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(route.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(Json.bytes(body)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean given() {
        return !key.isEmpty();
    }
}
