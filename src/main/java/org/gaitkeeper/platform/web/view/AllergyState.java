package org.gaitkeeper.platform.web.view;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

/**
 * What is known of allergies: four states, never two, because "none recorded" read as "none" is a hazard.
 *
 * <p>Source: NHS Common User Interface guidance, patient banner, PAB-0064 to PAB-0072; only {@code KNOWN} is emphasised.
 */
public enum AllergyState {
    KNOWN(said("Allergies")),
    NONE_KNOWN(said("No known allergies")),
    NOT_RECORDED(said("Allergies not recorded")),
    UNAVAILABLE(said("Allergies unavailable"));

    private final String label;

    AllergyState(String label) {
        this.label = label;
    }

    /** The words shown; for {@code KNOWN} the names of the allergens follow. */
    public String label() {
        return t(label);
    }
}
