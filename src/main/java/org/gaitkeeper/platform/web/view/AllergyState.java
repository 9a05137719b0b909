package org.gaitkeeper.platform.web.view;

/**
 * What is known of allergies: four states, never two, because "none recorded" read as "none" is a hazard.
 *
 * <p>Source: NHS Common User Interface guidance, patient banner, PAB-0064 to PAB-0072; only {@code KNOWN} is emphasised.
 */
public enum AllergyState {
    KNOWN("Allergies"),
    NONE_KNOWN("No known allergies"),
    NOT_RECORDED("Allergies not recorded"),
    UNAVAILABLE("Allergies unavailable");

    private final String label;

    AllergyState(String label) {
        this.label = label;
    }

    /** The words shown; for {@code KNOWN} the names of the allergens follow. */
    public String label() {
        return label;
    }
}
