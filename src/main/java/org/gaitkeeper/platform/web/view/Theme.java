package org.gaitkeeper.platform.web.view;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.util.Locale;

/** The colours a person chose. {@code SYSTEM} follows the device. */
public enum Theme {
    SYSTEM(said("System"), "circle-half"),
    LIGHT(said("Light"), "sun"),
    DARK(said("Dark"), "moon");

    private final String label;
    private final String icon;

    Theme(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    /** The word on the switch. */
    public String label() {
        return t(label);
    }

    /** Name of the icon on the switch. */
    public String icon() {
        return icon;
    }

    /** The value used in forms and in the {@code data-theme} attribute: lower case. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a form or cookie value.
     *
     * @return the theme of that name; {@code SYSTEM} for anything unknown, since a wrong colour is no error
     */
    public static Theme of(String value) {
        for (Theme theme : values()) {
            if (theme.value().equals(value)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}
