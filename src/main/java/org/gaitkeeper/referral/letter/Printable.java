package org.gaitkeeper.referral.letter;

import java.text.Normalizer;

/**
 * Makes text printable in the fonts of a letter: what they cannot show, and what could turn the reading order around, is
 * replaced by a box that is seen, never dropped. Scripts written from right to left are among it, because the printer sets
 * every line from left to right. Counts what it replaced.
 */
final class Printable {

    /** White square, U+25A1. */
    static final String BOX = "\u25A1";

    private static final int SOFT_HYPHEN = 0xAD;

    private int replaced;

    /** The text in composed form, line ends kept, everything unprintable as a box. */
    String text(String raw) {
        StringBuilder printable = new StringBuilder(raw.length());
        Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (point == '\n') {
                printable.append('\n');
            } else if (point == '\r') {
                return;
            } else if (Character.isWhitespace(point) || point == 0xA0) {
                printable.append(point == 0xA0 ? '\u00A0' : ' ');
            } else if (shown(point)) {
                printable.appendCodePoint(point);
            } else {
                printable.append(BOX);
                replaced++;
            }
        });
        return printable.toString();
    }

    /** How many characters were replaced, 0 or more. */
    int replaced() {
        return replaced;
    }

    /** Latin, Greek and Cyrillic with their punctuation, currency and the few symbols of measurement: all in the fonts. */
    private static boolean shown(int point) {
        return between(point, 0x20, 0x7E)
                || (between(point, 0xA1, 0x17F) && point != SOFT_HYPHEN)
                || between(point, 0x1E80, 0x1E85)
                || between(point, 0x391, 0x3A1)
                || between(point, 0x3A3, 0x3C9)
                || between(point, 0x401, 0x44F)
                || point == 0x451
                || between(point, 0x2013, 0x2014)
                || between(point, 0x2018, 0x201E)
                || "\u2020\u2022\u2026\u2030\u2032\u2033\u20AC\u2122\u2190\u2191\u2192\u2193\u2212\u2248\u2260\u2264\u2265\u25A1\u025B"
                                .indexOf(point)
                        >= 0;
    }

    private static boolean between(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
