package org.gaitkeeper.platform.web.view;

import java.util.List;

/**
 * The person signed in, as the header shows them.
 *
 * @param name as they are called, such as {@code Amira Haddad}
 * @param email what they sign in with; asked again by the sign-in dialog
 * @param role in words
 * @param clinic where they are working now
 * @param demonstration whether that clinic is invented, which every page then says
 * @param language tag of the language they chose; empty for that of the browser
 * @param navigation what they may open, in order
 * @param own what is theirs alone, in order
 */
public record WhoView(
        String name,
        String email,
        String role,
        String clinic,
        boolean demonstration,
        String language,
        List<NavItem> navigation,
        List<NavItem> own) {

    public WhoView {
        navigation = List.copyOf(navigation);
        own = List.copyOf(own);
    }

    /** First letters of the first and the last name, in capitals. */
    public String initials() {
        String[] parts = name.strip().split("\\s+");
        String last = parts.length > 1 ? first(parts[parts.length - 1]) : "";
        return first(parts[0]) + last;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
