package org.gaitkeeper.assessment.control;

import java.util.List;
import org.gaitkeeper.assessment.entity.ConfirmedDiagnosisRow.Standing;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.jspecify.annotations.Nullable;

/** Finds how a diagnosis stood in a stored result. Neither ever changes, so it is worked out once. */
final class ResultStanding {

    private ResultStanding() {}

    /**
     * Where it stood.
     *
     * @param result as stored; null when it cannot be read or no longer matches its signature
     * @param diagnosis null when the knowledge has no such condition
     */
    static Standing of(@Nullable Differential result, @Nullable Condition diagnosis) {
        String needed = diagnosis == null ? "" : diagnosis.urgency().name();
        if (result == null) {
            return new Standing(null, "", 0, 0, 0, 0, "", needed);
        }
        List<RankedCondition> ranked = result.conditions();
        int place = 0;
        String band = "";
        for (int i = 0; diagnosis != null && i < ranked.size(); i++) {
            RankedCondition one = ranked.get(i);
            if (one.code().equals(diagnosis.code())) {
                place = i + 1;
                band = one.band().name();
                needed = one.urgency().name();
            }
        }
        return new Standing(
                place,
                band,
                result.inBand(Band.LEADING).size(),
                result.inBand(Band.POSSIBLE).size(),
                result.inBand(Band.LESS_LIKELY).size(),
                result.inBand(Band.ARGUED_AGAINST).size(),
                result.urgency().name(),
                needed);
    }
}
