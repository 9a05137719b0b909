package org.gaitkeeper.audit.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    /** Stands before the first row of a chain and the first line of an anchor file: all zeros. */
    public static final Sha256 NONE = new Sha256("0".repeat(64));

    /** @throws IllegalArgumentException when it is not 64 lower-case hexadecimal digits */
    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 digest");
        }
    }

    /** A digest as stored: 32 bytes. */
    public static Sha256 stored(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** The digest of these bytes. */
    public static Sha256 of(byte[] bytes) {
        return stored(digester().digest(bytes));
    }

    /** A fresh digest for bytes that come one after another. */
    public static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
