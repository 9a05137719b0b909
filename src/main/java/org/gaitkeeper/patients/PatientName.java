package org.gaitkeeper.patients;

import java.util.Locale;

/**
 * The name of a person.
 *
 * @param family never empty
 * @param given one or several given names; never empty
 * @param title such as {@code Ms}; empty when none is used
 */
public record PatientName(String family, String given, String title) {

    /**
     * As shown on clinical pages, such as {@code SMITH, Jane (Ms)}.
     *
     * <p>Source: NHS Common User Interface guidance, patient name, in the banner PAB-0033 to 0040.
     */
    public String shown() {
        return family.toUpperCase(Locale.UK) + ", " + given + (title.isEmpty() ? "" : " (" + title + ")");
    }

    /** As spoken and as written in letters, such as {@code Ms Jane Smith}. */
    public String spoken() {
        return (title.isEmpty() ? "" : title + " ") + given + " " + family;
    }
}
