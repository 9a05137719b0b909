package org.gaitkeeper.platform.web.view;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.util.List;

/**
 * One line of the case for or against a condition.
 *
 * @param kind which way it points
 * @param text the finding and the reason, in one sentence
 * @param source what it rests on and how strongly it speaks; empty for none
 * @param href where all about it stands; empty for nowhere
 * @param cites what it goes back to, shown on request
 */
public record EvidenceLine(Kind kind, String text, String source, String href, List<Cite> cites) {

    public EvidenceLine {
        cites = List.copyOf(cites);
    }

    /** A line without more behind it. */
    public EvidenceLine(Kind kind, String text, String source) {
        this(kind, text, source, "", List.of());
    }

    /**
     * Something a line goes back to.
     *
     * @param title as shown
     * @param href its page
     */
    public record Cite(String title, String href) {}

    /** Which way a line points. */
    public enum Kind {
        FOR("plus-lg", said("For"), "for"),
        AGAINST("dash-lg", said("Against"), "against"),
        MISSING("question-lg", said("Not assessed"), "missing"),
        CONFLICTING("arrow-left-right", said("Sources disagree"), "conflict-line");

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
            return t(words);
        }

        /** The class in the style sheet. */
        public String css() {
            return css;
        }
    }
}
