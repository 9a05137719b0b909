package org.gaitkeeper.patients;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.platform.web.view.BannerView;
import org.gaitkeeper.platform.web.view.KeyValue;
import org.gaitkeeper.platform.web.view.Shown;

/** Puts a patient into the banner: name, born and age, sex, identifier, allergies; the rest on request. */
final class PatientBanner {

    private PatientBanner() {}

    static BannerView of(Patient patient, LocalDate today) {
        return new BannerView(
                "/patients/" + patient.id(),
                patient.name().shown(),
                Shown.date(patient.birthDate()),
                Shown.spoken(patient.birthDate()),
                Shown.age(patient.birthDate(), today),
                patient.sex().label(),
                patient.mainIdentifier()
                        .map(identifier -> identifier.system().label())
                        .orElse(IdentifierSystem.NHS_NUMBER.label()),
                patient.mainIdentifier().map(Identifier::shown).orElse(t("None")),
                patient.allergyStatus().state(),
                patient.allergies().stream().map(Allergy::substance).toList(),
                details(patient));
    }

    private static List<KeyValue> details(Patient patient) {
        List<KeyValue> details = new ArrayList<>();
        details.add(new KeyValue(t("Address"), patient.address().replace("\n", ", ")));
        details.add(new KeyValue(t("Telephone"), patient.phone()));
        details.add(new KeyValue(t("E-mail"), patient.email()));
        details.add(new KeyValue(t("General practitioner"), joined(patient.gpName(), patient.gpPractice())));
        String others = patient.identifiers().stream()
                .skip(1)
                .map(identifier -> identifier.system().label() + " " + identifier.shown())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            details.add(new KeyValue(t("Other identifiers"), others));
        }
        String reactions = patient.allergies().stream()
                .filter(allergy -> !allergy.reaction().isEmpty())
                .map(allergy -> allergy.substance() + ": " + allergy.reaction())
                .collect(Collectors.joining("; "));
        if (!reactions.isEmpty()) {
            details.add(new KeyValue(t("Reactions"), reactions));
        }
        return details;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
