package org.gaitkeeper.cases.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gaitkeeper.cases.CaseStatus;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a case, on a form or in a JSON body, before it is understood.
 *
 * @param presentingProblem needed, at most 300 characters
 * @param responsibleId needed, an active physiotherapist of the clinic
 * @param status a name of {@link CaseStatus}; absent means open. Not looked at when a case is opened
 */
public record CaseEntry(
        @Nullable @Schema(example = "Numb forefoot after 12 minutes, left")
        String presentingProblem,

        @Nullable @Schema(format = "uuid") String responsibleId,
        @Nullable @Schema(enumeration = {"OPEN", "CLOSED"}) String status) {

    /** The same, understood. */
    record Understood(String presentingProblem, UUID responsibleId, CaseStatus status) {}

    /**
     * Reads the entry.
     *
     * @param physiotherapists those who may be responsible, by identifier
     * @throws org.gaitkeeper.platform.problem.Problem 400 with every field that needs to be put right
     */
    Understood understood(Map<UUID, String> physiotherapists) {
        Text text = new Text();
        String problem =
                text.needed("presentingProblem", presentingProblem, t("why the runner came, in a few words"), 300);
        UUID responsible = physiotherapists.keySet().stream()
                .filter(id -> id.toString().equalsIgnoreCase(responsibleId))
                .findFirst()
                .orElse(new UUID(0, 0));
        if (!physiotherapists.containsKey(responsible)) {
            text.problem("responsibleId", t("Choose a physiotherapist of this clinic."));
        }
        CaseStatus wanted = status == null || status.isEmpty()
                ? CaseStatus.OPEN
                : text.choice("status", status, CaseStatus.class, t("whether the case is open or closed"));
        text.orThrow();
        return new Understood(problem, responsible, wanted);
    }
}
