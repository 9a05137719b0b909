package org.gaitkeeper.access.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.ZoneId;
import java.util.Optional;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a clinic as an administrator enters them.
 *
 * @param name as printed on letters
 * @param address of the letterhead, several lines; empty for none
 * @param phone empty for none
 * @param email empty for none
 * @param zone in which instants are shown
 * @param language in which people who are added read at first
 */
public record ClinicEntry(String name, String address, String phone, String email, ZoneId zone, Language language) {

    /**
     * Reads the fields of the form.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 400 naming every field that is wrong
     */
    public static ClinicEntry read(
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String zone,
            @Nullable String language) {
        Text text = new Text();
        String readName = text.needed("name", name, t("the name"), 120);
        String readAddress = text.optional("address", address, 400);
        String readPhone = text.optional("phone", phone, 40);
        String readEmail = text.optional("email", email, 200);
        String readZone = text.needed("zone", zone, t("the time zone"), 60);
        if (!readZone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(readZone)) {
            text.problem("zone", t("Enter a time zone such as Europe/London or Europe/Berlin."));
        }
        Optional<Language> readLanguage = Language.of(String.valueOf(language)).filter(Language.READ::contains);
        if (readLanguage.isEmpty()) {
            text.problem("language", t("Choose a language of the list."));
        }
        text.orThrow();
        return new ClinicEntry(
                readName, readAddress, readPhone, readEmail, ZoneId.of(readZone), readLanguage.orElseThrow());
    }
}
