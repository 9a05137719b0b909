package org.gaitkeeper.differential;

/**
 * Which knowledge was used.
 *
 * @param number as released
 * @param sha256 of the content of all knowledge files, 64 lower-case hexadecimal digits
 * @param local SHA-256 of what a clinic changed, 64 lower-case hexadecimal digits; empty when nothing was changed
 */
public record KnowledgeVersion(String number, String sha256, String local) {

    /** Digits shown of a hash. */
    private static final int SHOWN = 12;

    /** Results stored before clinics could change anything have no {@code local}. */
    public KnowledgeVersion {
        local = local == null ? "" : local;
    }

    /** Knowledge as released. */
    public KnowledgeVersion(String number, String sha256) {
        this(number, sha256, "");
    }

    @Override
    public String toString() {
        String released = number + "+" + shown(sha256);
        return local.isEmpty() ? released : released + " with local changes " + shown(local);
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }
}
