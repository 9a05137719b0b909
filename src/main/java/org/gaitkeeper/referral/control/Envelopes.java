package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
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
import org.gaitkeeper.platform.words.Words;
import org.gaitkeeper.referral.Recipient;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.letter.Envelope;
import org.gaitkeeper.referral.letter.Facts;
import org.gaitkeeper.referral.letter.Letter;

/** Puts together what surrounds the clinical content: letterhead, receiver, patient, signature. Pure. */
final class Envelopes {

    private static final String MEANING =
            said("The signature states that the content was checked and the letter approved for sending.");

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
                day(today),
                referral.reference(),
                receiver(recipient),
                salutation(recipient.name()),
                subject(patient, today),
                t(referral.urgency().words()),
                referral.urgencyReason(),
                referral.specialty(),
                t("Written from the assessment signed by {0} on {1}.", facts.signedBy(), time(facts.signedAt(), zone)),
                signing ? signature(actor, now) : null,
                referral.copies()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static Letter.Sender sender(Actor.ClinicView clinic) {
        String contact = Stream.of(clinic.phone().isEmpty() ? "" : t("Tel. {0}", clinic.phone()), clinic.email())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "));
        return new Letter.Sender(
                clinic.demonstration() ? t("{0} (demonstration, invented patients)", clinic.name()) : clinic.name(),
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
    private static String salutation(String name) {
        String[] words = name.strip().split("\\s+");
        String last = words[words.length - 1];
        if (words.length == 1) {
            return t("Dear Colleague,");
        }
        String title = words[0].replace(".", "").toLowerCase(Locale.ROOT);
        return switch (title) {
            case "mr", "herr" -> t("Dear Mr {0},", doctor(words) + last);
            case "mrs", "frau" -> t("Dear Mrs {0},", doctor(words) + last);
            case "ms" -> t("Dear Ms {0},", last);
            case "miss" -> t("Dear Miss {0},", last);
            case "dr", "prof", "professor", "mx" -> t("Dear {0} {1},", words[0], last);
            default -> t("Dear Colleague,");
        };
    }

    /** The title after Mr or Mrs, as in {@code Frau Dr. Weber}; empty when there is none. */
    private static String doctor(String... words) {
        return words.length > 2 && words[1].matches("(?i)(dr|prof)\\.?") ? words[1] + " " : "";
    }

    private static Letter.Subject subject(Patient patient, LocalDate today) {
        String main = patient.mainIdentifier().map(Envelopes::identifier).orElse(t("no identifier recorded"));
        String running = t("{0}, born {1}, {2}", patient.name().shown(), date(patient.birthDate()), main);
        String identifiers =
                patient.identifiers().stream().map(Envelopes::identifier).collect(Collectors.joining("; "));
        return new Letter.Subject(
                running,
                named(patient),
                List.of(
                        fact(t("Born"), t("{0} ({1} years)", day(patient.birthDate()), patient.ageOn(today))),
                        fact(t("Sex"), t(patient.sex().label())),
                        fact(t("Identifiers"), identifiers),
                        fact(
                                t("Address"),
                                String.join(", ", patient.address().lines().toList())),
                        fact(t("Telephone"), patient.phone()),
                        fact(
                                t("GP"),
                                Stream.of(patient.gpName(), patient.gpPractice())
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(", "))),
                        new Letter.Fact(
                                t("Allergies"), allergies(patient), patient.allergyStatus() == AllergyStatus.KNOWN)));
    }

    private static String named(Patient patient) {
        return (patient.title().isEmpty() ? "" : patient.title() + " ") + patient.givenName() + " "
                + patient.familyName().toUpperCase(Locale.UK);
    }

    private static String identifier(Identifier one) {
        return t(one.system().label()) + " " + one.shown();
    }

    private static Letter.Fact fact(String label, String value) {
        return new Letter.Fact(label, value.isEmpty() ? t("Not recorded") : value, false);
    }

    private static String allergies(Patient patient) {
        return switch (patient.allergyStatus()) {
            case KNOWN -> patient.allergies().stream().map(Envelopes::allergy).collect(Collectors.joining("; "));
            case NONE_KNOWN -> t("No known allergies");
            case NOT_RECORDED -> t("Not recorded: nobody has asked yet");
            case UNAVAILABLE -> t("Unavailable: could not be found out");
        };
    }

    private static String allergy(Allergy one) {
        return one.reaction().isEmpty() ? one.substance() : one.substance() + " (" + one.reaction() + ")";
    }

    private static Letter.Signature signature(Actor actor, Instant now) {
        return new Letter.Signature(
                actor.name(), actor.registration(), time(now, actor.clinic().zone()), t(MEANING));
    }

    private static String time(Instant instant, ZoneId zone) {
        return formatted(t("d MMMM uuuu 'at' HH:mm"), instant.atZone(zone)) + " (" + zone.getId() + ")";
    }

    /** Such as {@code 14 October 2026}. */
    private static String day(LocalDate date) {
        return formatted(t("d MMMM uuuu"), date);
    }

    /** Such as {@code 02-Mar-1988}. */
    private static String date(LocalDate date) {
        return formatted(t("dd-MMM-uuuu"), date);
    }

    private static String formatted(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern, Words.language().locale()).format(moment);
    }
}
