package org.gaitkeeper.runs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.runs.control.RunRows;

/**
 * The runs of a case for the other features, inside their own transaction. Nothing is recorded in the trail here: the feature
 * that shows a record says in its own event whose it was.
 */
@Singleton
public class RunLog {

    private final RunRows rows;

    @Inject
    public RunLog(RunRows rows) {
        this.rows = rows;
    }

    /**
     * The runs of a case of the acting clinic that count, oldest first, at most the latest {@value RunRows#MOST_COUNTED};
     * none for an unknown case.
     */
    public List<LoggedRun> ofCase(UUID caseId) {
        return rows.counted(caseId);
    }
}
