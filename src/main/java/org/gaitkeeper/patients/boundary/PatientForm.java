package org.gaitkeeper.patients.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gaitkeeper.patients.Allergy;
import org.gaitkeeper.patients.AllergyStatus;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.IdentifierSystem;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Sex;
import org.gaitkeeper.patients.control.PatientEntry;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.web.view.Choice;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The form of a patient with what was typed into it, kept as typed. Its fields are named like those of the JSON body
 * ({@code identifiers[0].value}), so that a problem names both.
 *
 * @param values by name of the field; a field that is not there is empty
 * @param identifierRows how many rows are offered
 * @param allergyRows how many rows are offered
 */
public record PatientForm(Map<String, String> values, int identifierRows, int allergyRows) {

    private static final int MOST_ROWS = 30;

    /** An empty form under a new key for one act of registration. */
    static PatientForm empty() {
        return new PatientForm(
                Map.of(
                        "_once",
                        UUID.randomUUID().toString(),
                        "sex",
                        "",
                        "allergyStatus",
                        AllergyStatus.NOT_RECORDED.name(),
                        "identifiers[0].system",
                        IdentifierSystem.NHS_NUMBER.name(),
                        "identifiers[1].system",
                        IdentifierSystem.CLINIC_NUMBER.name()),
                2,
                1);
    }

    /** The form as it was sent. */
    static PatientForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
        return new PatientForm(values, rows(values, "identifiers", 2), rows(values, "allergies", 1));
    }

    /** The form of a patient to be changed. */
    static PatientForm of(Patient patient) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", Long.toString(patient.version()));
        values.put("familyName", patient.familyName());
        values.put("givenName", patient.givenName());
        values.put("title", patient.title());
        values.put("birthDate", Shown.date(patient.birthDate()));
        values.put("sex", patient.sex().name());
        values.put("phone", patient.phone());
        values.put("email", patient.email());
        values.put("address", patient.address());
        values.put("gpName", patient.gpName());
        values.put("gpPractice", patient.gpPractice());
        values.put("allergyStatus", patient.allergyStatus().name());
        int i = 0;
        for (Identifier identifier : patient.identifiers()) {
            values.put("identifiers[" + i + "].system", identifier.system().name());
            values.put("identifiers[" + i++ + "].value", identifier.shown());
        }
        int k = 0;
        for (Allergy allergy : patient.allergies()) {
            values.put("allergies[" + k + "].substance", allergy.substance());
            values.put("allergies[" + k++ + "].reaction", allergy.reaction());
        }
        return new PatientForm(values, i + 1, k + 1);
    }

    private static int rows(Map<String, String> values, String list, int least) {
        int rows = least;
        for (int i = 0; i < MOST_ROWS; i++) {
            String path = list + "[" + i + "].";
            if (values.keySet().stream().anyMatch(name -> name.startsWith(path))) {
                rows = Math.max(rows, i + 1);
            }
        }
        return rows;
    }

    /** The same form with one more row in the list that was asked for by its button. */
    PatientForm withMoreRows() {
        return switch (value("add")) {
            case "identifier" -> new PatientForm(values, Math.min(MOST_ROWS, identifierRows + 1), allergyRows);
            case "allergy" -> new PatientForm(values, identifierRows, Math.min(MOST_ROWS, allergyRows + 1));
            default -> this;
        };
    }

    /** The same form for another version of the patient. */
    PatientForm withVersion(long version) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put("version", Long.toString(version));
        return new PatientForm(changed, identifierRows, allergyRows);
    }

    /** What a field holds, as a page can show it: characters that cannot be shown are marked by {@code U+FFFD}. */
    public String value(String field) {
        String value = values.getOrDefault(field, "");
        if (Text.storable(value)) {
            return value;
        }
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .map(c -> Text.storable(Character.toString(c)) ? c : 0xFFFD)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** How the birth date was read, such as {@code Wed 02-Mar-1988}; empty when it was not. */
    public String understoodBirthDate() {
        return entry().understoodBirthDate().map(Shown::weekday).orElse("");
    }

    /** What was typed, to be understood by the use case. */
    PatientEntry entry() {
        List<PatientEntry.IdentifierEntry> identifiers = new ArrayList<>();
        for (int i = 0; i < identifierRows; i++) {
            String path = "identifiers[" + i + "].";
            identifiers.add(new PatientEntry.IdentifierEntry(raw(path + "system"), raw(path + "value")));
        }
        List<PatientEntry.AllergyEntry> allergies = new ArrayList<>();
        for (int i = 0; i < allergyRows; i++) {
            String path = "allergies[" + i + "].";
            allergies.add(new PatientEntry.AllergyEntry(raw(path + "substance"), raw(path + "reaction")));
        }
        return new PatientEntry(
                raw("familyName"),
                raw("givenName"),
                raw("title"),
                raw("birthDate"),
                raw("sex"),
                new ArrayList<>(identifiers),
                raw("phone"),
                raw("email"),
                raw("address"),
                raw("gpName"),
                raw("gpPractice"),
                raw("allergyStatus"),
                new ArrayList<>(allergies),
                "true".equals(raw("acknowledgeDuplicates")));
    }

    private @Nullable String raw(String field) {
        return values.get(field);
    }

    /** Choices for sex. */
    public List<Choice> sexes() {
        return Stream.of(Sex.values())
                .map(sex -> new Choice(sex.name(), sex.label(), sex.name().equals(value("sex"))))
                .toList();
    }

    /** Choices for what is known of allergies. */
    public List<Choice> allergyStates() {
        return Stream.of(AllergyStatus.values())
                .map(status -> new Choice(
                        status.name(),
                        status.label(),
                        status.hint(),
                        status.name().equals(value("allergyStatus"))))
                .toList();
    }

    /** Choices for the system of an identifier row. */
    public List<Choice> systems(int row) {
        String chosen = Optional.of(value("identifiers[" + row + "].system"))
                .filter(value -> !value.isEmpty())
                .orElse(IdentifierSystem.OTHER.name());
        return Stream.of(IdentifierSystem.values())
                .map(system ->
                        new Choice(system.name(), system.label(), system.name().equals(chosen)))
                .toList();
    }
}
