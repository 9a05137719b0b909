package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.referral.letter.Facts;

/** The reason for a referral as it stands in the form before anybody has written one. */
final class ProposedReason {

    private ProposedReason() {}

    /**
     * In the language of this thread: what is asked for, with what the clinician concluded, or else what the ranking puts
     * first.
     */
    static String of(Facts facts) {
        String considered = facts.conclusion().decided()
                ? facts.conclusion().words()
                : facts.considerations().stream()
                        .filter(Facts.Consideration::standard)
                        .findFirst()
                        .map(Facts.Consideration::name)
                        .orElse("");
        return considered.isEmpty()
                ? request()
                : t(
                        "Please assess and advise on symptoms that come on with running. Considered first: {0}.",
                        considered);
    }

    /** Its first sentence, which stands in each. */
    static String request() {
        return t("Please assess and advise on symptoms that come on with running.");
    }
}
