package org.gaitkeeper.assessment.control;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gaitkeeper.runs.RunsChanged;

/** Counts anew which red flags are open in the drafts of a case: a logged run can raise one, or take one back. */
@Singleton
public class RecountFlags {

    private final AssessmentRows rows;
    private final AssessmentViews views;

    @Inject
    public RecountFlags(AssessmentRows rows, AssessmentViews views) {
        this.rows = rows;
        this.views = views;
    }

    /** In the transaction and under the trail of the use case that changed the runs. */
    void recount(@Observes RunsChanged changed) {
        rows.lockedDrafts(changed.caseId())
                .forEach(draft -> draft.openFlags(
                        views.draft(draft).readiness().openFlags().size()));
    }
}
