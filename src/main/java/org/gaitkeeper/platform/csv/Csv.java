package org.gaitkeeper.platform.csv;

import java.util.List;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet cannot take for formulas: a cell that begins with one of
 * {@code = + - @}, a tab, a line end or NUL gets an apostrophe in front (ASVS v5.0.0-1.2.10), and so does one that begins
 * with an apostrophe, so that taking one apostrophe away gives back every cell as it was.
 */
public final class Csv {

    private static final String RISKY = "=+-@\t\r\n\0'";

    private Csv() {}

    /** One record with its line end. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        return line.append("\r\n").toString();
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && RISKY.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
