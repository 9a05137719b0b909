package org.gaitkeeper.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was known of a chain at one moment, kept outside the database and signed, so that a chain which was cut, dropped
 * or sealed anew no longer fits. One line of JSON; the signature (Ed25519, RFC 8032) is over the line without its last
 * member: the bytes up to {@code ,"signature"} and a closing brace.
 *
 * @param seq number of the last row at that moment
 * @param hash digest of that row
 * @param count rows of the chain at that moment
 * @param time when, by the clock of the database
 * @param previous digest of the line before, without its line end; {@link Sha256#NONE} in the first line of a file
 */
public record Anchor(UUID clinicId, long seq, Sha256 hash, long count, Instant time, Sha256 previous) {

    private static final Pattern LINE = Pattern.compile("(?<signed>\\{\"clinic\":\"(?<clinic>[0-9a-f-]{36})\""
            + ",\"seq\":(?<seq>\\d{1,18}),\"hash\":\"(?<hash>[0-9a-f]{64})\",\"count\":(?<count>\\d{1,18})"
            + ",\"time\":\"(?<time>[0-9T:.Z-]{20,32})\",\"previous\":\"(?<previous>[0-9a-f]{64})\")"
            + ",\"signature\":\"(?<signature>[A-Za-z0-9+/]{86}==)\"}");

    /** The anchor of a head: numbers have no gap, so the last one is also the count. */
    static Anchor of(Head head, Sha256 previous) {
        return new Anchor(head.clinicId(), head.seq(), head.hash(), head.seq(), head.readAt(), previous);
    }

    /** The signed line, without a line end. */
    String line(PrivateKey key) {
        String signed = "{\"clinic\":\"" + clinicId + "\",\"seq\":" + seq + ",\"hash\":\"" + hash.hex()
                + "\",\"count\":" + count + ",\"time\":\"" + time + "\",\"previous\":\"" + previous.hex() + "\"";
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(bytes(signed));
            return signed + ",\"signature\":\"" + Base64.getEncoder().encodeToString(signature.sign()) + "\"}";
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The anchor key cannot sign.", unusable);
        }
    }

    /** The anchor a line states, whoever signed it; empty when it is not such a line. */
    static Optional<Anchor> read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Anchor(
                    UUID.fromString(parts.group("clinic")),
                    Long.parseLong(parts.group("seq")),
                    new Sha256(parts.group("hash")),
                    Long.parseLong(parts.group("count")),
                    Instant.parse(parts.group("time")),
                    new Sha256(parts.group("previous"))));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether a line is such a line and was signed with the private half of this key. */
    static boolean signed(String line, PublicKey key) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(bytes(parts.group("signed")));
            return signature.verify(Base64.getDecoder().decode(parts.group("signature")));
        } catch (GeneralSecurityException notOurs) {
            return false;
        }
    }

    private static byte[] bytes(String signed) {
        return (signed + "}").getBytes(StandardCharsets.UTF_8);
    }
}
