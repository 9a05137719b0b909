package org.gaitkeeper.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.platform.web.view.Tone;

/** How far the work on cases is; the room that keeps assessments knows. Called inside the transaction of the worklist. */
@FunctionalInterface
public interface CaseProgress {

    /** The cases of the clinic in which something was begun, with what comes next there. */
    Map<UUID, Step> of(UUID clinicId, List<UUID> cases);

    /**
     * Where a case stands.
     *
     * @param status in a word or two, such as {@code Draft}
     * @param tone of the status
     * @param action what to press, such as {@code Resume}
     * @param href the page that does it
     */
    record Step(String status, Tone tone, String action, String href) {}
}
