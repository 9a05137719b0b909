package org.gaitkeeper.referral.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.patients.Allergy;
import org.gaitkeeper.patients.AllergyStatus;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.referral.Recipient;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.letter.Envelope;
import org.gaitkeeper.referral.letter.Facts;
import org.gaitkeeper.referral.letter.Letter;

/** Puts together what surrounds the clinical content: letterhead, receiver, patient, signature. Pure. */
final class Envelopes {

    private static final String MEANING =
            "The signature states that the content was checked and the letter approved for sending.";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    private Envelopes() {}

    /**
     * The envelope on a day.
     *
     * @param signing whether the person acting signs it now, rather than looking at a draft
     */
    static Envelope of(
            Actor actor,
            Patient patient,
            Recipient recipient,
            Referral referral,
            Facts facts,
            Instant now,
            boolean signing) {
        ZoneId zone = actor.clinic().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Envelope(
                sender(actor.clinic()),
                Shown.spoken(today),
                referral.reference(),
                receiver(recipient),
                "Dear " + addressed(recipient.name()) + ",",
                subject(patient, today),
                referral.urgency().words(),
                referral.urgencyReason(),
                referral.specialty(),
                "Written from the assessment signed by " + facts.signedBy() + " on " + time(facts.signedAt(), zone)
                        + ".",
                signing ? signature(actor, now) : null,
                referral.copies()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static Letter.Sender sender(Actor.ClinicView clinic) {
        String contact = Stream.of(clinic.phone().isEmpty() ? "" : "Tel. " + clinic.phone(), clinic.email())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "));
        return new Letter.Sender(
                clinic.demonstration() ? clinic.name() + " (demonstration, invented patients)" : clinic.name(),
                clinic.address().lines().toList(),
                contact);
    }

    private static List<String> receiver(Recipient recipient) {
        List<String> lines = new ArrayList<>();
        lines.add(recipient.name());
        lines.add(recipient.specialty());
        lines.add(recipient.organisation());
        lines.addAll(recipient.address().lines().toList());
        return lines.stream().filter(line -> !line.isBlank()).distinct().toList();
    }

    /** {@code Dr M. Lindqvist} is greeted as {@code Dr Lindqvist}, a service as {@code Colleague}. */
    private static String addressed(String name) {
        String[] words = name.strip().split("\\s+");
        boolean person = words.length > 1 && words[0].matches("(?i)(Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor)\\.?");
        return person ? words[0] + " " + words[words.length - 1] : "Colleague";
    }

    private static Letter.Subject subject(Patient patient, LocalDate today) {
        String main = patient.mainIdentifier()
                .map(one -> one.system().label() + " " + one.shown())
                .orElse("no identifier recorded");
        String running = patient.name().shown() + ", born " + Shown.date(patient.birthDate()) + ", " + main;
        String identifiers =
                patient.identifiers().stream().map(Envelopes::identifier).collect(Collectors.joining("; "));
        return new Letter.Subject(
                running,
                named(patient),
                List.of(
                        fact("Born", Shown.spoken(patient.birthDate()) + " (" + patient.ageOn(today) + " years)"),
                        fact("Sex", patient.sex().label()),
                        fact("Identifiers", identifiers),
                        fact(
                                "Address",
                                String.join(", ", patient.address().lines().toList())),
                        fact("Telephone", patient.phone()),
                        fact(
                                "GP",
                                Stream.of(patient.gpName(), patient.gpPractice())
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(", "))),
                        new Letter.Fact(
                                "Allergies", allergies(patient), patient.allergyStatus() == AllergyStatus.KNOWN)));
    }

    private static String named(Patient patient) {
        return (patient.title().isEmpty() ? "" : patient.title() + " ") + patient.givenName() + " "
                + patient.familyName().toUpperCase(Locale.UK);
    }

    private static String identifier(Identifier one) {
        return one.system().label() + " " + one.shown();
    }

    private static Letter.Fact fact(String label, String value) {
        return new Letter.Fact(label, value.isEmpty() ? "Not recorded" : value, false);
    }

    private static String allergies(Patient patient) {
        return switch (patient.allergyStatus()) {
            case KNOWN -> patient.allergies().stream().map(Envelopes::allergy).collect(Collectors.joining("; "));
            case NONE_KNOWN -> "No known allergies";
            case NOT_RECORDED -> "Not recorded: nobody has asked yet";
            case UNAVAILABLE -> "Unavailable: could not be found out";
        };
    }

    private static String allergy(Allergy one) {
        return one.reaction().isEmpty() ? one.substance() : one.substance() + " (" + one.reaction() + ")";
    }

    private static Letter.Signature signature(Actor actor, Instant now) {
        return new Letter.Signature(
                actor.name(), actor.registration(), time(now, actor.clinic().zone()), MEANING);
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
