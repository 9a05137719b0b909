package org.gaitkeeper.platform.web.view;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.jspecify.annotations.Nullable;

/**
 * One section in the rail of an assessment.
 *
 * @param id of the section on the page
 * @param title its name
 * @param progress such as {@code 4 of 9}; empty when there is nothing to count
 * @param state how far it is
 */
public record SectionLink(String id, String title, String progress, State state) {

    private static final String KEYS = "1234567890-";

    /** How far a section is. */
    public enum State {
        EMPTY("circle", said("not started")),
        STARTED("circle-half", said("started")),
        DONE("check-circle-fill", said("reviewed"));

        private final String icon;
        private final String words;

        State(String icon, String words) {
            this.icon = icon;
            this.words = words;
        }

        /** Name of the icon in front of the title. */
        public String icon() {
            return icon;
        }

        /** The same in words, for screen readers. */
        public String words() {
            return t(words);
        }
    }

    /** The key that leads to the section of this index, from 0, with Alt; null beyond the last key. */
    public static @Nullable String key(int index) {
        return index < KEYS.length() ? KEYS.substring(index, index + 1) : null;
    }
}
