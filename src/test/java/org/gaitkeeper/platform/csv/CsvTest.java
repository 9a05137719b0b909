package org.gaitkeeper.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "'x"})
    void a_cell_that_could_be_a_formula_begins_with_an_apostrophe(String hostile) {
        assertThat(Csv.line(List.of(hostile))).matches("(?s)\"?'" + Pattern.quote(hostile) + "\"?\r\n");
    }

    @Test
    void cells_with_commas_quotes_or_line_ends_are_quoted() {
        assertThat(Csv.line(List.of("plain", "a,b", "say \"x\"", "two\nlines", "")))
                .isEqualTo("plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");
    }

    @Property
    void every_cell_can_be_had_back(@ForAll String text) {
        String cell = Csv.line(List.of(text));
        cell = cell.substring(0, cell.length() - 2);
        if (cell.startsWith("\"")) {
            cell = cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
        }

        assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(text);
    }
}
