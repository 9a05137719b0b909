package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gaitkeeper.patients.AllergyStatus;
import org.gaitkeeper.patients.control.PatientEntry.AllergyEntry;
import org.jspecify.annotations.Nullable;

/**
 * What one cell says of allergies. An empty one says nothing, so that nobody was asked; that there are none has to be said in
 * so many words. Short words that could mean either ("no", "NKDA", "unknown") are refused: read as a substance they would be
 * an invented allergy, and read as none a lost one.
 *
 * @param status the state said; NOT_RECORDED beside a problem
 * @param allergies empty unless the status is KNOWN
 * @param problem how to write it instead; empty when it is understood
 */
record AllergyCell(AllergyStatus status, List<@Nullable AllergyEntry> allergies, String problem) {

    private static final Set<String> NONE_KNOWN =
            Set.of("none known", "no known allergies", "keine bekannt", "keine allergien bekannt");
    private static final Set<String> UNAVAILABLE = Set.of("could not be found out", "nicht zu ermitteln");
    private static final Set<String> NO_SUBSTANCE = Set.of(
            "no",
            "none",
            "nil",
            "n",
            "nein",
            "keine",
            "negative",
            "negativ",
            "nka",
            "nkda",
            "nkma",
            "n/a",
            "na",
            "null",
            "0",
            "-",
            "--",
            "—",
            "/",
            "?",
            "yes",
            "y",
            "ja",
            "unknown",
            "not known",
            "unbekannt",
            "not recorded",
            "not asked",
            "no known drug allergies",
            "true",
            "false",
            "x",
            "1",
            "see notes",
            "#n/a");

    static AllergyCell of(String cell) {
        String whole = plain(cell);
        if (whole.isEmpty()) {
            return new AllergyCell(AllergyStatus.NOT_RECORDED, List.of(), "");
        }
        if (NONE_KNOWN.contains(whole)) {
            return new AllergyCell(AllergyStatus.NONE_KNOWN, List.of(), "");
        }
        if (UNAVAILABLE.contains(whole)) {
            return new AllergyCell(AllergyStatus.UNAVAILABLE, List.of(), "");
        }
        List<@Nullable AllergyEntry> allergies = new ArrayList<>();
        for (String part : cell.split("[;\\n]", -1)) {
            String[] both = part.split(":", 2);
            String substance = plain(both[0]);
            if (part.isBlank()) {
                continue;
            }
            if (substance.isEmpty()
                    || NO_SUBSTANCE.contains(substance)
                    || NONE_KNOWN.contains(substance)
                    || UNAVAILABLE.contains(substance)) {
                return new AllergyCell(AllergyStatus.NOT_RECORDED, List.of(), howToWrite());
            }
            allergies.add(new AllergyEntry(both[0].strip(), both.length < 2 ? "" : both[1].strip()));
        }
        return allergies.isEmpty()
                ? new AllergyCell(AllergyStatus.NOT_RECORDED, List.of(), howToWrite())
                : new AllergyCell(AllergyStatus.KNOWN, allergies, "");
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[.!]+$", "").toLowerCase(Locale.ROOT);
    }

    private static String howToWrite() {
        return t(
                "Write the substances with semicolons between them, such as \"penicillin: rash; latex\". Write \"none known\" if the patient was asked and has none; leave the cell empty if nobody asked.");
    }
}
