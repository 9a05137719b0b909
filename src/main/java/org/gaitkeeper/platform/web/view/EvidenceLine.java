package org.gaitkeeper.platform.web.view;

/**
 * One line of the case for or against a condition.
 *
 * @param kind which way it points
 * @param text the finding and the reason, in one sentence
 * @param source who says so, with year and grade; empty for none
 */
public record EvidenceLine(Kind kind, String text, String source) {

    /** Which way a line points. */
    public enum Kind {
        FOR("plus-lg", "For", "for"),
        AGAINST("dash-lg", "Against", "against"),
        MISSING("question-lg", "Not assessed", "missing"),
        CONFLICTING("arrow-left-right", "Sources disagree", "conflict-line");

        private final String icon;
        private final String words;
        private final String css;

        Kind(String icon, String words, String css) {
            this.icon = icon;
            this.words = words;
            this.css = css;
        }

        /** Name of the icon in front of the line. */
        public String icon() {
            return icon;
        }

        /** The same in words. */
        public String words() {
            return words;
        }

        /** The class in the style sheet. */
        public String css() {
            return css;
        }
    }
}
