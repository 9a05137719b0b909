package org.gaitkeeper.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.cases.control.CaseRows;
import org.gaitkeeper.platform.problem.Problem;

/**
 * Cases for the other features, inside their own transaction. Nothing is recorded in the trail here: the feature that shows
 * a record says in its own event whose it was.
 */
@Singleton
public class Cases {

    private final CaseRows rows;
    private final Acting acting;

    @Inject
    public Cases(CaseRows rows, Acting acting) {
        this.rows = rows;
        this.acting = acting;
    }

    /**
     * The case of the acting clinic.
     *
     * @throws Problem 404 when unknown or of another clinic
     */
    public Case find(UUID id) {
        return rows.read(acting.actor(), id);
    }

    /**
     * The case, to begin something new in it.
     *
     * @throws Problem 404 when unknown or of another clinic, 409 when it is closed
     */
    public Case findOpen(UUID id) {
        Case found = find(id);
        if (!found.open()) {
            throw Problem.of(CasesProblem.CASE_CLOSED);
        }
        return found;
    }
}
