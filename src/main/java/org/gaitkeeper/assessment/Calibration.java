package org.gaitkeeper.assessment;

import java.util.List;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.knowledge.Share;

/**
 * How the ranking and the clinicians of a clinic did, against what the causes turned out to be. Counts only: no patient
 * and no clinician is named.
 *
 * @param signed assessments that are signed and that no signed one corrects
 * @param responses what clinicians concluded beside the ranking, over all that was signed with a conclusion
 * @param all over every signed assessment with a confirmed diagnosis
 * @param releases the same for each knowledge release, newest first, at most 50
 */
public record Calibration(int signed, Responses responses, Figures all, List<Release> releases) {

    /**
     * Below so many nothing is concluded from a share. A local convention: with fewer, Wilson's 95 % interval of one half
     * is wider than a third of the scale.
     */
    public static final int ENOUGH = 30;

    public Calibration {
        releases = List.copyOf(releases);
    }

    /** Whether a share rests on enough to conclude anything. */
    public static boolean enough(Share share) {
        return share.whole() >= ENOUGH;
    }

    /**
     * Conclusions beside the ranking.
     *
     * @param agreed with what led
     * @param overridden what led
     * @param nothingLed so that there was nothing to agree with
     * @param undecided nothing concluded
     * @param reasons for overriding, the most frequent first
     */
    public record Responses(int agreed, int overridden, int nothingLed, int undecided, List<ReasonCount> reasons) {

        public Responses {
            reasons = List.copyOf(reasons);
        }

        /** How often clinicians agreed, of those times when something led and they concluded anything. */
        public Share agreement() {
            return new Share(agreed, agreed + overridden);
        }
    }

    /** How often a reason for overriding was given. */
    public record ReasonCount(Conclusion.Reason reason, int count) {}

    /** The figures of one knowledge release. */
    public record Release(String version, Figures figures) {}

    /**
     * Figures over signed assessments with a confirmed diagnosis.
     *
     * @param confirmed how many there are
     * @param first the confirmed diagnosis stood first
     * @param firstThree it stood among the first three
     * @param outside it is no condition of the knowledge
     * @param bands where it stood, in the order of the bands
     * @param concluded the clinician's conclusion named it, where both name conditions
     * @param agreedRight the same where the clinician agreed with what led
     * @param overriddenRight the same where the clinician overrode it
     * @param ledRight a condition that led was the confirmed one, where the clinician overrode it
     * @param later advised less urgently than the confirmed diagnosis asks for, where its urgency is known
     * @param sooner advised more urgently than that
     */
    public record Figures(
            int confirmed,
            Share first,
            Share firstThree,
            Share outside,
            List<InBand> bands,
            Share concluded,
            Share agreedRight,
            Share overriddenRight,
            Share ledRight,
            Share later,
            Share sooner) {

        public Figures {
            bands = List.copyOf(bands);
        }
    }

    /**
     * One band.
     *
     * @param band which
     * @param confirmed of all confirmed diagnoses, those that stood in it
     * @param placed of all conditions that were put into it, those that were confirmed
     */
    public record InBand(Band band, Share confirmed, Share placed) {}
}
