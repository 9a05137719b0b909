package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gaitkeeper.patients.Patient;

/** What differs between two states of one patient. */
public final class PatientChanges {

    /** One thing a patient has, by the name of its field and as people call it. */
    private record Field(String name, String label, Function<Patient, String> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("familyName", said("Family name"), Patient::familyName),
            new Field("givenName", said("Given names"), Patient::givenName),
            new Field("title", said("Title|person"), Patient::title),
            new Field("birthDate", said("Birth date"), patient -> patient.birthDate()
                    .toString()),
            new Field("sex", said("Sex"), patient -> patient.sex().label()),
            new Field("identifiers", said("Identifiers"), PatientChanges::identifiers),
            new Field("phone", said("Telephone"), Patient::phone),
            new Field("email", said("E-mail"), Patient::email),
            new Field("address", said("Address"), Patient::address),
            new Field("gpName", said("General practitioner"), Patient::gpName),
            new Field("gpPractice", said("Practice"), Patient::gpPractice),
            new Field("allergyStatus", said("What is known of allergies"), patient -> patient.allergyStatus()
                    .label()),
            new Field("allergies", said("Allergies"), PatientChanges::allergies));

    private PatientChanges() {}

    /**
     * One field in two states.
     *
     * @param from empty when there was nothing
     * @param to empty when there is nothing
     */
    public record Change(String from, String to) {}

    /** Changed fields by name, in the order of the form, with values in the language of the reader. */
    public static Map<String, Change> between(Patient before, Patient after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Field field : FIELDS) {
            String from = field.value().apply(before);
            String to = field.value().apply(after);
            if (!Objects.equals(from, to)) {
                changes.put(field.name(), new Change(from, to));
            }
        }
        return changes;
    }

    /** What people call a field; the name itself when it is none of a patient's. */
    public static String label(String name) {
        return FIELDS.stream()
                .filter(field -> field.name().equals(name))
                .map(field -> t(field.label()))
                .findFirst()
                .orElse(name);
    }

    private static String identifiers(Patient patient) {
        return String.join(
                ", ",
                patient.identifiers().stream()
                        .map(identifier -> identifier.system().label() + " " + identifier.shown())
                        .toList());
    }

    private static String allergies(Patient patient) {
        return String.join(
                ", ",
                patient.allergies().stream()
                        .map(allergy ->
                                allergy.substance() + (allergy.reaction().isEmpty() ? "" : ": " + allergy.reaction()))
                        .toList());
    }
}
