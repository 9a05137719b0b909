package org.gaitkeeper.access.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gaitkeeper.access.Role;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A person as an administrator enters one.
 *
 * @param name as shown and as printed under signatures
 * @param email sign-in name, in small letters
 * @param registration professional registration; empty for none
 * @param roles at least one
 */
public record PersonEntry(String name, String email, String registration, Set<Role> roles) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");

    /**
     * Reads the fields of the form.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 400 naming every field that is wrong
     */
    public static PersonEntry read(
            @Nullable String name, @Nullable String email, @Nullable String registration, Collection<String> roles) {
        Text text = new Text();
        String readName = text.needed("name", name, t("the name"), 120);
        String readEmail = text.needed("email", email, t("the e-mail"), 200).toLowerCase(Locale.ROOT);
        if (!readEmail.isEmpty() && !EMAIL.matcher(readEmail).matches()) {
            text.problem("email", t("Enter an e-mail such as name@clinic.example."));
        }
        String readRegistration = text.optional("registration", registration, 80);
        Set<Role> readRoles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (roles.contains(role.name())) {
                readRoles.add(role);
            }
        }
        if (readRoles.isEmpty()) {
            text.problem("roles", t("Choose at least one role."));
        }
        text.orThrow();
        return new PersonEntry(readName, readEmail, readRegistration, readRoles);
    }
}
