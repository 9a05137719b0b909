package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gaitkeeper.patients.IdentifierSystem;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file of patients that are understood, in the order of the template; the identifiers in the order of
 * {@link IdentifierSystem}. A heading is compared without case, accents, spaces and signs; some names that other programs use are taken too.
 */
public enum PatientColumn {
    FAMILY_NAME("familyName", true, said("Family name"), "Delete this line", "surname", "last name", "nachname"),
    GIVEN_NAME("givenName", true, said("Given names"), "Jane", "first name", "forename", "forenames", "vorname"),
    TITLE("title", false, said("Title|person"), "Ms", "anrede"),
    BIRTH_DATE("birthDate", true, said("Birth date"), "1988-03-02", "date of birth", "dob", "geburtsdatum"),
    SEX("sex", true, said("Sex"), "female", "geschlecht"),
    NHS_NUMBER("identifiers[0].value", false, said("NHS number"), "943 476 5919", "nhs no"),
    CLINIC_NUMBER("identifiers[1].value", false, said("Number your clinic gave"), "HX-0001", "clinic no"),
    INSURANCE_NUMBER("identifiers[2].value", false, said("Insurance number"), "", "versichertennummer"),
    OTHER_ID("identifiers[3].value", false, said("Any other identifier"), ""),
    PHONE("phone", false, said("Telephone"), "0114 496 0000", "telephone", "telefon"),
    EMAIL("email", false, said("E-mail"), "jane@example.org", "e-mail address"),
    ADDRESS("address", false, said("Address"), "1 Mill Lane, Harbour Town", "adresse", "anschrift"),
    GP_NAME("gpName", false, said("General practitioner"), "Dr Iris Penn", "gp", "hausarzt"),
    GP_PRACTICE("gpPractice", false, said("Practice"), "Quay Surgery", "surgery"),
    ALLERGIES("allergies", false, said("Allergies"), "penicillin: rash; latex", "allergien");

    /** What a column can be called that says something of allergies. */
    private static final Pattern OF_ALLERGIES = Pattern.compile(".*(allerg|intoleran|unvertrag|sensitivit).*");

    private final String field;
    private final boolean needed;
    private final String label;
    private final String example;
    private final List<String> names;

    PatientColumn(String field, boolean needed, String label, String example, String... others) {
        this.field = field;
        this.needed = needed;
        this.label = label;
        this.example = example;
        this.names = Stream.concat(Stream.of(name()), Stream.of(others))
                .map(Letters::of)
                .toList();
    }

    /** What a heading is taken for; empty when it is no column of a patient. */
    static Optional<PatientColumn> of(String heading) {
        String written = Letters.of(heading);
        return Stream.of(values())
                .filter(column -> column.names.contains(written))
                .findFirst();
    }

    /** The column in which the numbers of a system stand. */
    static PatientColumn of(IdentifierSystem system) {
        return switch (system) {
            case NHS_NUMBER -> NHS_NUMBER;
            case CLINIC_NUMBER -> CLINIC_NUMBER;
            case INSURANCE_NUMBER -> INSURANCE_NUMBER;
            case OTHER -> OTHER_ID;
        };
    }

    /** Whether a heading speaks of allergies: such a column must not go unread. */
    static boolean ofAllergies(String heading) {
        return OF_ALLERGIES.matcher(Letters.of(heading)).matches();
    }

    /** The column of a field of {@link PatientEntry}; null when it is none. */
    static @Nullable PatientColumn ofField(String field) {
        return Stream.of(values())
                .filter(column -> field.equals(column.field) || (column == ALLERGIES && field.startsWith("allerg")))
                .findFirst()
                .orElse(null);
    }

    /** As in the heading of the template, such as {@code family_name}. */
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file without it cannot be read. */
    public boolean needed() {
        return needed;
    }

    /** In words. */
    public String label() {
        return t(label);
    }

    /** What the invented line of the template holds; may be empty. */
    public String example() {
        return example;
    }
}
