package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.referral.Recipient;
import org.jspecify.annotations.Nullable;

/** What a form or a program says about a recipient, before it is understood; null is the same as empty. */
public record RecipientForm(
        @Nullable String name,
        @Nullable String specialty,
        @Nullable String organisation,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean active,
        @Nullable String language) {

    /**
     * The recipient meant; identifier, version and time are placeholders.
     *
     * @throws Problem 400 with every field to put right
     */
    Recipient understood() {
        Text text = new Text();
        Recipient recipient = new Recipient(
                new UUID(0, 0),
                oneLine(text, "name", text.needed("name", name, t("the name of the person or service"), 120)),
                oneLine(text, "specialty", text.needed("specialty", specialty, t("the specialty"), 80)),
                oneLine(text, "organisation", text.optional("organisation", organisation, 160)),
                text.optional("address", address, 400),
                oneLine(text, "phone", text.optional("phone", phone, 40)),
                oneLine(text, "email", text.optional("email", email, 200)),
                language == null || language.isBlank() ? Language.ENGLISH.tag() : language.strip(),
                active == null || active,
                0,
                Instant.EPOCH);
        if (recipient.address().lines().count() > 6) {
            text.problem("address", t("Write the address in at most six lines."));
        }
        if (!recipient.phone().matches("[0-9+()./ -]*")) {
            text.problem("phone", t("Write the telephone number in digits, such as 0113 496 0112."));
        }
        if (!recipient.email().isEmpty() && !recipient.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            text.problem("email", t("Write the whole e-mail address, such as clinic@hospital.example."));
        }
        if (Language.READ.stream().noneMatch(one -> one.tag().equals(recipient.language()))) {
            text.problem("language", t("Choose a language of the list."));
        }
        text.orThrow();
        return recipient;
    }

    private static String oneLine(Text text, String field, String value) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\t') >= 0 || value.indexOf('\r') >= 0) {
            text.problem(field, t("Write this in one line."));
        }
        return value;
    }
}
