package org.gaitkeeper.differential;

/**
 * Which knowledge was used.
 *
 * @param number as released
 * @param sha256 of the content of all knowledge files, 64 lower-case hexadecimal digits
 */
public record KnowledgeVersion(String number, String sha256) {

    @Override
    public String toString() {
        return number + "+" + sha256.substring(0, Math.min(12, sha256.length()));
    }
}
