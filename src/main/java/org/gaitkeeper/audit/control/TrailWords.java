package org.gaitkeeper.audit.control;

import java.util.Locale;

/** Names of the trail as a person reads them. What the trail holds is not translated. */
public final class TrailWords {

    private TrailWords() {}

    /** {@code PATIENT_READ}, {@code patient-read} and {@code patientRead} all read "Patient read". */
    public static String of(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
