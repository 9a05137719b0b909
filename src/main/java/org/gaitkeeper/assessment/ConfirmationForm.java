package org.gaitkeeper.assessment;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed diagnosis as a form or a program sends it; null is the same as empty.
 *
 * @param diagnosis code or name of a condition of the knowledge
 * @param other the diagnosis in words when the knowledge has no such condition
 * @param method name of a {@link ConfirmedDiagnosis.Method}
 * @param methodWords more about it; needed when the method is {@code OTHER}
 * @param confirmedOn when, as far as it is known
 * @param corrects id of the entry that it corrects; empty for the first of an assessment
 * @param correctionReason why that must be corrected
 * @param withdrawn {@code true} to take it back and put nothing in its place
 */
public record ConfirmationForm(
        @Nullable String diagnosis,
        @Nullable String other,
        @Nullable String method,
        @Nullable String methodWords,
        @Nullable String confirmedOn,
        @Nullable String corrects,
        @Nullable String correctionReason,
        @Nullable Boolean withdrawn) {

    /** Nothing filled in. */
    public static final ConfirmationForm EMPTY = new ConfirmationForm(null, null, null, null, null, null, null, null);

    /** Whether nothing was filled in, so that there is nothing to record. */
    public boolean empty() {
        return Stream.of(diagnosis, other, method, methodWords, confirmedOn)
                .allMatch(text -> text == null || text.isBlank());
    }
}
