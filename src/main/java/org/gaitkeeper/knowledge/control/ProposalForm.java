package org.gaitkeeper.knowledge.control;

import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.ClinicChange;
import org.gaitkeeper.knowledge.KnowledgeProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is sent.
 *
 * @param kind name of a {@link ClinicChange.Kind}
 * @param target id of a claim, code of a condition or id of a red flag
 * @param value the new destination with how to reach it; nothing for the other kinds
 * @param reason why
 */
public record ProposalForm(
        @Nullable String kind,
        @Nullable String target,
        @Nullable String value,
        @Nullable String reason) {

    private static final int LONGEST_TARGET = 120;
    private static final int LONGEST_DESTINATION = 300;

    /** A proposal whose every field is in order. */
    record Understood(ClinicChange.Kind kind, String target, String value, String reason) {}

    /**
     * Checks the proposal against the release in force.
     *
     * @throws Problem 400 with the fields to put right; 422 when a red flag is to be switched off
     */
    Understood understood(KnowledgeBase released) {
        Text text = new Text();
        ClinicChange.Kind wanted = text.choice("kind", kind, ClinicChange.Kind.class, t("what is to change"));
        boolean chosen = wanted.name().equals(kind);
        String what = text.needed("target", target, t("what it is about"), LONGEST_TARGET);
        String why = text.needed("reason", reason, "why", AdoptRelease.LONGEST_REASON);
        String words = wanted == ClinicChange.Kind.DESTINATION_SET
                ? text.needed("value", value, t("who to send to, with how to reach them"), LONGEST_DESTINATION)
                : "";
        if (chosen && !what.isEmpty()) {
            if (wanted.ofClaim() && isRedFlag(released, what)) {
                throw Problem.fields(
                        KnowledgeProblem.RED_FLAG_STAYS_ON, "target", KnowledgeProblem.RED_FLAG_STAYS_ON.title());
            }
            // What a later release dropped can still be put back.
            boolean ends = wanted == ClinicChange.Kind.CLAIM_ON || wanted == ClinicChange.Kind.DESTINATION_RESTORED;
            if (!ends && !known(released, wanted, what)) {
                text.problem(
                        "target",
                        wanted.ofClaim()
                                ? t("Enter the id of a claim of the release in force.")
                                : t("Enter the code of a condition or the id of a red flag of the release in force."));
            }
        }
        text.orThrow();
        return new Understood(wanted, what, words, why);
    }

    private static boolean known(KnowledgeBase released, ClinicChange.Kind kind, String target) {
        return kind.ofClaim()
                ? released.claim(target).isPresent()
                : released.condition(target).isPresent()
                        || released.contents().redFlags().stream()
                                .anyMatch(flag -> flag.id().equals(target));
    }

    private static boolean isRedFlag(KnowledgeBase released, String target) {
        return released.contents().redFlags().stream()
                .anyMatch(flag -> flag.id().equals(target) || flag.code().equals(target));
    }
}
