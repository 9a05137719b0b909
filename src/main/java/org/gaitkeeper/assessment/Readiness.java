package org.gaitkeeper.assessment;

import java.util.List;
import java.util.Map;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.OpenQuestion;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a draft and a signature.
 *
 * @param openQuestions of the red-flag checklist, not yet put to the patient
 * @param openFlags raised, without a recorded action
 */
public record Readiness(List<OpenQuestion> openQuestions, List<RaisedFlag> openFlags) {

    /** The gaps of a differential, given the actions recorded by id of the red flag. */
    public static Readiness of(@Nullable Differential differential, Map<String, FlagAction> actions) {
        if (differential == null) {
            return new Readiness(List.of(), List.of());
        }
        return new Readiness(
                differential.openRedFlagQuestions(),
                differential.redFlags().stream()
                        .filter(flag -> !actions.containsKey(flag.id()))
                        .toList());
    }

    /** Whether it may be signed. */
    public boolean complete() {
        return openQuestions.isEmpty() && openFlags.isEmpty();
    }
}
