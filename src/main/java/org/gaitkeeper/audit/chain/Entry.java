package org.gaitkeeper.audit.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, before the chain gives it a number and a time.
 *
 * @param actorId the person; null when nobody is known
 * @param actorName the person as shown
 * @param action stable name in the past tense
 * @param outcome name of an {@link Outcome}; a text, so that a row somebody tampered with can still be read
 * @param entityType kind of record in the product's words
 * @param entityId its identifier, or a fixed word
 * @param patientId whose record it is; null when it concerns no single patient
 * @param requestId the request that caused it; {@code none} outside a request
 * @param origin network address it came from; {@code none} outside a request
 * @param detail a JSON object
 */
public record Entry(
        @Nullable UUID actorId,
        String actorName,
        String action,
        String outcome,
        String entityType,
        String entityId,
        @Nullable UUID patientId,
        String requestId,
        String origin,
        String detail) {

    /** Longest short text, in characters (UTF-16). */
    public static final int MAX_SHORT = 200;

    /**
     * The same with every text made inert: what comes from outside must never be able to stop an event from being written,
     * nor to draw lines of its own in a log or a terminal.
     */
    Entry inert() {
        return new Entry(
                actorId,
                inert(actorName, MAX_SHORT),
                inert(action, MAX_SHORT),
                inert(outcome, MAX_SHORT),
                inert(entityType, MAX_SHORT),
                inert(entityId, MAX_SHORT),
                patientId,
                inert(requestId, MAX_SHORT),
                inert(origin, MAX_SHORT),
                inert(detail, Integer.MAX_VALUE));
    }

    /**
     * A text without control characters and broken characters, each replaced by U+FFFD, cut to {@code max} characters
     * (UTF-16) of which the last is an ellipsis.
     */
    public static String inert(String text, int max) {
        StringBuilder inert = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(inert::appendCodePoint);
        if (inert.length() > max) {
            int cut = Character.isHighSurrogate(inert.charAt(max - 2)) ? max - 2 : max - 1;
            inert.setLength(cut);
            inert.append('\u2026');
        }
        return inert.toString();
    }
}
