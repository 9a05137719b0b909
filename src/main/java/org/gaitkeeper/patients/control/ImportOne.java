package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.patients.PatientsProblem;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.Problem;

/** One record of a file, registered as if by hand; somebody who may be registered already is left for a person to look at. */
@Singleton
public class ImportOne {

    private static final String ROUTE = "import of patients";

    private final RegisterAlone alone;

    @Inject
    public ImportOne(RegisterAlone alone) {
        this.alone = alone;
    }

    /**
     * What came of it.
     *
     * @param registered whether the patient is registered by this record
     * @param patients identifier of the patient, or of those who may be the same person, with spaces between
     */
    record Tried(boolean registered, String patients) {}

    /** Registers the record once, however often it is tried. */
    Tried register(UUID upload, PatientFile.Ready ready) {
        OnceKey once = OnceKey.of("import " + upload + " line " + ready.line(), ROUTE, ready.entry());
        try {
            return new Tried(true, alone.register(ready.entry(), once).id().toString());
        } catch (Problem refused) {
            if (refused.code() != PatientsProblem.POSSIBLE_DUPLICATE) {
                throw refused;
            }
            return new Tried(
                    false,
                    alone.possibleDuplicates(ready.entry()).stream()
                            .map(candidate -> candidate.id().toString())
                            .collect(Collectors.joining(" ")));
        }
    }
}
