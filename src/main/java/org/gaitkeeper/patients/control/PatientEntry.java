package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gaitkeeper.patients.Allergy;
import org.gaitkeeper.patients.AllergyStatus;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.IdentifierSystem;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Sex;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.time.WrittenDate;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a patient, on a form or in a JSON body, before it is understood. Lengths are in characters.
 *
 * @param familyName needed, at most 100
 * @param givenName needed, at most 100
 * @param title at most 20
 * @param birthDate needed, as {@link WrittenDate} reads it; from 1900 to today
 * @param sex needed, a name of {@link Sex}
 * @param identifiers at most 10; rows left empty are ignored
 * @param phone at most 40
 * @param email at most 200
 * @param address several lines, at most 500
 * @param gpName at most 200
 * @param gpPractice at most 200
 * @param allergyStatus a name of {@link AllergyStatus}; absent means not recorded
 * @param allergies at most 30; given when and only when the status is known; rows left empty are ignored
 * @param acknowledgeDuplicates true once somebody has looked at possible duplicates and says this is another person
 */
public record PatientEntry(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String title,
        @Nullable @Schema(example = "1988-03-02") String birthDate,
        @Nullable String sex,
        @Nullable List<@Nullable IdentifierEntry> identifiers,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String gpName,
        @Nullable String gpPractice,
        @Nullable String allergyStatus,
        @Nullable List<@Nullable AllergyEntry> allergies,
        @Nullable Boolean acknowledgeDuplicates) {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final int MOST_IDENTIFIERS = 10;
    static final int MOST_ALLERGIES = 30;

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0-]+");

    /** A row for an identifier: a name of {@link IdentifierSystem}, and a value of at most 40 characters. */
    public record IdentifierEntry(
            @Nullable String system, @Nullable String value) {

        boolean empty() {
            return value == null || value.isBlank();
        }
    }

    /** A row for an allergy: the substance, at most 200, and what it does, at most 200. */
    public record AllergyEntry(
            @Nullable String substance, @Nullable String reaction) {

        boolean empty() {
            return (substance == null || substance.isBlank()) && (reaction == null || reaction.isBlank());
        }
    }

    /** Whether somebody has looked at the possible duplicates. */
    public boolean acknowledged() {
        return Boolean.TRUE.equals(acknowledgeDuplicates);
    }

    /** The birth date as understood; empty when it is not. */
    public Optional<LocalDate> understoodBirthDate() {
        return birthDate == null ? Optional.empty() : WrittenDate.read(birthDate);
    }

    /**
     * The patient described here, without identifier, version and times.
     *
     * @param today last day on which somebody can be born
     * @throws org.gaitkeeper.platform.problem.Problem 400 with every field that needs to be put right
     */
    Patient understood(LocalDate today) {
        Text text = new Text();
        AllergyStatus status = allergyStatus == null || allergyStatus.isEmpty()
                ? AllergyStatus.NOT_RECORDED
                : text.choice("allergyStatus", allergyStatus, AllergyStatus.class, t("what is known of allergies"));
        Patient patient = new Patient(
                NOBODY,
                0,
                oneLine(text.needed("familyName", familyName, t("the family name"), 100)),
                oneLine(text.needed("givenName", givenName, t("the given name"), 100)),
                oneLine(text.optional("title", title, 20)),
                birthDate(text, today),
                text.choice("sex", sex, Sex.class, t("the sex, or that it is not known")),
                identifiers(text),
                oneLine(text.optional("phone", phone, 40)),
                email(text),
                text.optional("address", address, 500),
                oneLine(text.optional("gpName", gpName, 200)),
                oneLine(text.optional("gpPractice", gpPractice, 200)),
                status,
                allergies(text, status),
                Instant.EPOCH,
                Instant.EPOCH);
        text.orThrow();
        return patient;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private LocalDate birthDate(Text text, LocalDate today) {
        String written = text.needed("birthDate", birthDate, t("the birth date"), 40);
        if (written.isEmpty()) {
            return EARLIEST;
        }
        Optional<LocalDate> day = WrittenDate.read(written);
        if (day.isEmpty()) {
            text.problem("birthDate", t(WrittenDate.HOW));
        } else if (day.get().isAfter(today)) {
            text.problem("birthDate", t("{0} is in the future. Correct the birth date.", Shown.date(day.get())));
        } else if (day.get().isBefore(EARLIEST)) {
            text.problem("birthDate", t("{0} is before 1900. Correct the birth date.", Shown.date(day.get())));
        }
        return day.orElse(EARLIEST);
    }

    private String email(Text text) {
        String written = text.optional("email", email, 200);
        if (!written.isEmpty() && !MAIL.matcher(written).matches()) {
            text.problem("email", t("Write the e-mail address like name@example.org."));
        }
        return written;
    }

    private List<Identifier> identifiers(Text text) {
        List<@Nullable IdentifierEntry> rows = identifiers == null ? List.of() : identifiers;
        if (rows.size() > MOST_IDENTIFIERS) {
            text.problem("identifiers", t("Give at most {0} identifiers.", MOST_IDENTIFIERS));
            return List.of();
        }
        Set<Identifier> read = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            IdentifierEntry row = rows.get(i);
            if (row != null && !row.empty()) {
                read.add(identifier(text, "identifiers[" + i + "]", row));
            }
        }
        return List.copyOf(read);
    }

    private static Identifier identifier(Text text, String path, IdentifierEntry row) {
        IdentifierSystem system =
                text.choice(path + ".system", row.system(), IdentifierSystem.class, t("what this identifier is"));
        String written = text.optional(path + ".value", row.value(), 40);
        String value = system == IdentifierSystem.NHS_NUMBER ? compact(written, GAPS) : compact(written, SPACES);
        if (system.name().equals(row.system())
                && system == IdentifierSystem.NHS_NUMBER
                && !value.isEmpty()
                && !NhsNumber.valid(value)) {
            text.problem(
                    path + ".value",
                    t(
                            "This is not an NHS number: it has ten digits, and the last one checks the others. Compare it with the letter or card."));
        }
        return new Identifier(system, value);
    }

    private static String compact(String written, Pattern gaps) {
        return gaps.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private List<Allergy> allergies(Text text, AllergyStatus status) {
        List<@Nullable AllergyEntry> rows = allergies == null ? List.of() : allergies;
        if (rows.size() > MOST_ALLERGIES) {
            text.problem("allergies", t("Give at most {0} allergies.", MOST_ALLERGIES));
            return List.of();
        }
        Set<Allergy> read = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            AllergyEntry row = rows.get(i);
            if (row != null && !row.empty()) {
                String path = "allergies[" + i + "]";
                read.add(new Allergy(
                        oneLine(text.needed(path + ".substance", row.substance(), t("the substance"), 200)),
                        oneLine(text.optional(path + ".reaction", row.reaction(), 200))));
            }
        }
        if (AllergyStatus.KNOWN.name().equals(allergyStatus) && read.isEmpty()) {
            text.problem("allergies[0].substance", t("Enter at least one substance, or choose another answer above."));
        } else if (status != AllergyStatus.KNOWN && !read.isEmpty()) {
            text.problem("allergyStatus", t("Choose \"Has allergies\", or clear the substances below."));
        }
        return List.copyOf(read);
    }
}
