package org.gaitkeeper.patients.control;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file to begin with: the heading, and one invented record that is refused if it comes back. */
public final class PatientTemplate {

    private PatientTemplate() {}

    /** The text of the file, with this separator between the cells. */
    public static String csv(char separator) {
        String between = String.valueOf(separator);
        return Stream.of(PatientColumn.values()).map(PatientColumn::heading).collect(Collectors.joining(between))
                + "\r\n"
                + Stream.of(PatientColumn.values())
                        .map(column -> '"' + column.example() + '"')
                        .collect(Collectors.joining(between))
                + "\r\n";
    }
}
