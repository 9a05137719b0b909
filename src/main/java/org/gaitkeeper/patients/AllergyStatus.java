package org.gaitkeeper.patients;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.web.view.AllergyState;

/**
 * What is known of allergies: four states, because "nothing recorded" read as "none" is a hazard.
 *
 * <p>Source: NHS Common User Interface guidance, patient banner, PAB-0064 to PAB-0072.
 */
public enum AllergyStatus {
    KNOWN(said("Has allergies"), said("List each with what it does"), AllergyState.KNOWN),
    NONE_KNOWN(said("None known"), said("Asked, and there are none"), AllergyState.NONE_KNOWN),
    NOT_RECORDED(said("Not asked yet"), "", AllergyState.NOT_RECORDED),
    UNAVAILABLE(
            said("Could not be found out"),
            said("For example the patient cannot say and no record came"),
            AllergyState.UNAVAILABLE);

    private final String label;
    private final String hint;
    private final AllergyState state;

    AllergyStatus(String label, String hint, AllergyState state) {
        this.label = label;
        this.hint = hint;
        this.state = state;
    }

    /** In words, as a choice of a form. */
    public String label() {
        return t(label);
    }

    /** A second line of the choice; empty when the label says it all. */
    public String hint() {
        return hint.isEmpty() ? "" : t(hint);
    }

    /** How the banner shows it. */
    public AllergyState state() {
        return state;
    }
}
