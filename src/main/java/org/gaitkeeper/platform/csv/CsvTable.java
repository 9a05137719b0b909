package org.gaitkeeper.platform.csv;

import static org.gaitkeeper.platform.words.Words.t;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table out of separated values (RFC 4180): a heading and records below it. The separator is whichever of comma, semicolon
 * and tab the heading holds most of; cells may be quoted and then hold separators and line breaks. Space around a cell is not
 * part of it, and records whose cells are all empty are left out.
 *
 * @param headings at least one, as written
 * @param rows at most {@value #MOST_ROWS}
 */
public record CsvTable(List<String> headings, List<Row> rows) {

    /** Most records of one file. */
    public static final int MOST_ROWS = 5_000;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

    public CsvTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * A record.
     *
     * @param line on which it begins, from 1
     * @param cells as many as the record has, which need not be as many as there are headings
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * Takes a text apart.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 400 when a quotation mark is open or out of place, when nothing stands
     *     below the heading, or when there are too many records
     */
    public static CsvTable read(String text) {
        @Nullable Row heading = null;
        List<Row> rows = new ArrayList<>();
        try (CsvParser parser = CSV.createParser(text)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
            for (Row row = next(parser); row != null; row = next(parser)) {
                if (row.blank()) {
                    continue;
                }
                if (heading == null) {
                    heading = row;
                } else if (rows.size() == MOST_ROWS) {
                    throw CsvText.refused(t(
                            "There are more than {0} lines in this file. Split it into several and import one after another.",
                            MOST_ROWS));
                } else {
                    rows.add(row);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (heading == null || rows.isEmpty()) {
            throw CsvText.refused(t("There is no record below the heading. The first line names the columns."));
        }
        return new CsvTable(heading.cells(), rows);
    }

    /** The next record; null after the last. */
    private static @Nullable Row next(CsvParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        int line = parser.currentLocation().getLineNr();
        List<String> cells = new ArrayList<>();
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                cells.add(parser.getText().strip());
            }
        } catch (JsonProcessingException unmatched) {
            throw CsvText.refused(t(
                    "The quotation marks of the record that begins in line {0} do not match. A cell with a separator or a line break stands between two of them; one inside a cell is written twice.",
                    line));
        }
        return new Row(line, cells);
    }

    private static char separator(String text) {
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS.get(0);
        for (char one : SEPARATORS) {
            best = count(heading, one) > count(heading, best) ? one : best;
        }
        return best;
    }

    /** How often a separator stands outside quotation marks. */
    private static long count(String heading, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
        }
        return count;
    }
}
