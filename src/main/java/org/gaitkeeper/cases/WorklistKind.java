package org.gaitkeeper.cases;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.platform.web.view.Tone;

/** The lists a working day starts from, in the order in which they are offered, each with who may see it. */
public enum WorklistKind {
    /** Open cases the person is responsible for. */
    MINE(said("my open cases"), said("Mine"), Privilege.CHANGE_CASE, Tone.NEUTRAL),
    /** Assessments the person began and has not signed. */
    DRAFTS(said("my unsigned drafts"), said("Drafts"), Privilege.WRITE_ASSESSMENT, Tone.NEUTRAL),
    /** Assessments of the clinic with a raised red flag and no recorded action. */
    FLAGS(said("red flags open in the clinic"), said("Red flags"), Privilege.READ_ASSESSMENT, Tone.DANGER),
    /** Signed letters of the clinic whose receiver has not answered. */
    LETTERS(said("letters unanswered in the clinic"), said("Letters"), Privilege.CHASE_REFERRAL, Tone.NEUTRAL);

    private final String shown;
    private final String label;
    private final Privilege needed;
    private final Tone tone;

    WorklistKind(String shown, String label, Privilege needed, Tone tone) {
        this.shown = shown;
        this.label = label;
        this.needed = needed;
        this.tone = tone;
    }

    /** What the list holds, in the middle of a sentence. */
    public String shown() {
        return t(shown);
    }

    /** Its short name. */
    public String label() {
        return t(label);
    }

    /** What somebody must be allowed in order to see it. */
    public Privilege needed() {
        return needed;
    }

    /** How its number is emphasised when it is not nought. */
    public Tone tone() {
        return tone;
    }
}
