package org.gaitkeeper.referral.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.referral.ReferralUrgency;

/**
 * What a letter can be written from: a signed assessment with the differential as it was stored on signing.
 *
 * @param assessment its identifier
 * @param version of the assessment
 * @param signedAt when it was signed
 * @param signedBy printed name of the signer
 * @param catalogue of the questions
 * @param findings the signed answers
 * @param flags red flags raised, most urgent first
 * @param conclusion what the clinician concluded on signing
 * @param considerations conditions with evidence, best first
 * @param advice what may be told to the runner
 * @param urgency of the assessment: the most urgent of the flags and of what leads
 */
public record Facts(
        UUID assessment,
        long version,
        Instant signedAt,
        String signedBy,
        Catalogue catalogue,
        Findings findings,
        List<Flag> flags,
        Conclusion conclusion,
        List<Consideration> considerations,
        List<Advice> advice,
        ReferralUrgency urgency) {

    public Facts {
        flags = List.copyOf(flags);
        considerations = List.copyOf(considerations);
        advice = List.copyOf(advice);
    }

    /** The most urgent tier of the raised flags; routine when none is raised. */
    public ReferralUrgency flagTier() {
        return flags.stream().map(Flag::tier).reduce(ReferralUrgency.ROUTINE, (a, b) -> a.below(b) ? b : a);
    }

    /** Whether a line of evidence of what leads or is possible rests on this finding. */
    boolean used(String finding) {
        return considerations.stream()
                .filter(Consideration::standard)
                .anyMatch(one ->
                        one.speaksFor().contains(finding) || one.speaksAgainst().contains(finding));
    }

    /**
     * The clinician's conclusion.
     *
     * @param words without a full stop; empty when none was recorded
     * @param decided whether it names a cause, so that the ranking goes in by choice only
     */
    public record Conclusion(String words, boolean decided) {

        /** Signed before conclusions were asked for. */
        public static final Conclusion NONE = new Conclusion("", false);
    }

    /**
     * A raised red flag.
     *
     * @param code stable
     * @param title as shown
     * @param tier how soon
     * @param findings codes of the answers that raised it
     * @param destination who should see the patient
     * @param action what the clinician recorded as done; empty when nothing was recorded
     */
    public record Flag(
            String code, String title, ReferralUrgency tier, List<String> findings, String destination, String action) {
        public Flag {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A condition that was weighed.
     *
     * @param code stable
     * @param name in clinical words
     * @param standing such as {@code leading}; never a figure
     * @param standard whether it goes into a letter unless taken out: it leads or is possible
     * @param speaksFor findings that favour it, strongest first
     * @param speaksAgainst findings that argue against it, strongest first
     * @param missing findings that would bear on it and were not assessed, strongest first
     * @param sources publications, ready to print
     * @param destination who should see the patient when it leads
     */
    public record Consideration(
            String code,
            String name,
            String standing,
            boolean standard,
            List<String> speaksFor,
            List<String> speaksAgainst,
            List<String> missing,
            List<String> sources,
            String destination) {
        public Consideration {
            speaksFor = List.copyOf(speaksFor);
            speaksAgainst = List.copyOf(speaksAgainst);
            missing = List.copyOf(missing);
            sources = List.copyOf(sources);
        }
    }

    /**
     * Something that may have been told to the runner.
     *
     * @param code stable
     * @param text one or two sentences in plain words
     */
    public record Advice(String code, String text) {}
}
