package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.control.PatientFile.Ready;
import org.gaitkeeper.patients.control.PatientFile.Trouble;

/**
 * Records of one file that are the same person: born on the same day under the same name, or with the same identifier. Of two
 * of the first kind the earlier one is taken; two people with one identifier are both left out, because one of them is wrong.
 * Names that are merely similar are compared with everybody registered when it comes to registering.
 */
final class SamePerson {

    private SamePerson() {}

    /** Moves such records from those that are ready to the troubles. */
    static void leaveOut(PatientColumns columns, List<Ready> ready, List<Trouble> troubles) {
        Map<String, Integer> people = new HashMap<>();
        Map<Identifier, Ready> holders = new HashMap<>();
        Set<Integer> out = new HashSet<>();
        for (Ready one : List.copyOf(ready)) {
            Integer before = people.putIfAbsent(key(one.patient()), one.line());
            if (before != null) {
                troubles.add(new Trouble(
                        one.line(),
                        "",
                        t("This is the same person as in line {0}. Only that line is taken; compare both.", before)));
                out.add(one.line());
                continue;
            }
            for (Identifier identifier : one.patient().identifiers()) {
                Ready other = holders.putIfAbsent(identifier, one);
                if (other != null) {
                    troubles.add(shared(columns, one, other, identifier));
                    if (out.add(other.line())) {
                        troubles.add(shared(columns, other, one, identifier));
                    }
                    out.add(one.line());
                }
            }
        }
        ready.removeIf(one -> out.contains(one.line()));
    }

    private static Trouble shared(PatientColumns columns, Ready one, Ready other, Identifier identifier) {
        return new Trouble(
                one.line(),
                columns.name(PatientColumn.of(identifier.system())),
                t("Line {0} has the same number for somebody else. Find out whose it is.", other.line()));
    }

    private static String key(Patient patient) {
        return patient.birthDate() + " " + Letters.of(patient.familyName()) + " " + Letters.of(patient.givenName());
    }
}
