package org.gaitkeeper.jobs.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Cuts a file into parts while it is written, counts its bytes and digests them. */
final class Parts extends OutputStream {

    /** Bytes of a part. */
    static final int PART = 1024 * 1024;

    private final Kept kept;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(PART);
    private final MessageDigest digest = sha();
    private int part;
    private long bytes;
    private String sha256 = "";

    /** Where parts go, numbered from 0. */
    @FunctionalInterface
    interface Kept {
        void part(int number, byte[] content) throws IOException;
    }

    Parts(Kept kept) {
        this.kept = kept;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int at = offset;
        while (at < offset + length) {
            int some = Math.min(PART - gathered.size(), offset + length - at);
            gathered.write(from, at, some);
            at += some;
            if (gathered.size() == PART) {
                keep();
            }
        }
    }

    /** Keeps what is left; nothing is written afterwards. */
    @Override
    public void close() throws IOException {
        if (gathered.size() > 0) {
            keep();
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private void keep() throws IOException {
        byte[] content = gathered.toByteArray();
        digest.update(content);
        bytes += content.length;
        kept.part(part++, content);
        gathered.reset();
    }

    /** Bytes of the whole file, once closed. */
    long bytes() {
        return bytes;
    }

    /** Digest of the whole file, once closed: 64 lower-case hexadecimal digits; empty before. */
    String sha256() {
        return sha256;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
