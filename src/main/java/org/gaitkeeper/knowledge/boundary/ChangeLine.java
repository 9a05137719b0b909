package org.gaitkeeper.knowledge.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.ZoneId;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.knowledge.ClinicChange;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.Tone;

/**
 * A proposal in words.
 *
 * @param id of the proposal
 * @param title what would change, in a sentence
 * @param about what the release says of it; empty when the release does not know it
 * @param reason why
 * @param proposed by whom and when
 * @param state of the review, in a word or two
 * @param tone of the state
 * @param reviewed by whom, when and with which note; empty while it waits
 */
public record ChangeLine(
        String id,
        String title,
        String about,
        String reason,
        String proposed,
        String state,
        Tone tone,
        String reviewed) {

    static ChangeLine of(ClinicChange change, KnowledgeBase released, ZoneId zone) {
        ClinicChange.Review review = change.review();
        return new ChangeLine(
                change.id().toString(),
                t(change.kind().words(), name(change.target(), change.kind().ofClaim(), released), change.value()),
                about(change.target(), change.kind().ofClaim(), released),
                change.reason(),
                change.proposedName() + ", " + Shown.moment(change.proposedAt(), zone),
                review == null ? t("Waits for review") : review.approved() ? t("Approved") : t("Declined"),
                review == null ? Tone.WARN : review.approved() ? Tone.OK : Tone.NEUTRAL,
                review == null
                        ? ""
                        : review.name() + ", " + Shown.moment(review.at(), zone)
                                + (review.note().isEmpty() ? "" : ": " + review.note()));
    }

    /** The target as people know it. */
    static String name(String target, boolean claim, KnowledgeBase released) {
        return claim
                ? t("Claim {0}", target)
                : released.condition(target)
                        .map(Condition::name)
                        .or(() -> released.contents().redFlags().stream()
                                .filter(flag -> flag.id().equals(target))
                                .map(flag -> t("Red flag {0}, {1}", flag.id(), flag.title()))
                                .findFirst())
                        .orElse(target);
    }

    /** What the release says of the target; empty when it does not know it. */
    static String about(String target, boolean claim, KnowledgeBase released) {
        return claim
                ? released.claim(target).map(Claim::because).orElse("")
                : released.condition(target)
                        .map(Condition::destination)
                        .or(() -> released.contents().redFlags().stream()
                                .filter(flag -> flag.id().equals(target))
                                .map(RedFlag::destination)
                                .findFirst())
                        .orElse("");
    }
}
