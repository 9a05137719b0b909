package org.gaitkeeper.platform.web.view;

import java.util.Locale;

/** How a tag or notice is coloured. The words beside it must say the same, for those who do not see the colour. */
public enum Tone {
    NEUTRAL("dash-circle"),
    INFO("info-circle-fill"),
    OK("check-circle-fill"),
    WARN("exclamation-triangle-fill"),
    DANGER("exclamation-octagon-fill");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** Name of the icon that repeats the meaning. */
    public String icon() {
        return icon;
    }

    /** The class in the style sheet: lower case. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
