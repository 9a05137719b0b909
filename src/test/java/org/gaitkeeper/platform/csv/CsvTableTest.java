package org.gaitkeeper.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("commas", "a,b\n1,2\n", List.of("1", "2")),
                Arguments.of("semicolons", "a;b\n1,5;2\n", List.of("1,5", "2")),
                Arguments.of("tabs", "a\tb\n1,5\t2;3\n", List.of("1,5", "2;3")),
                Arguments.of("line ends of a spreadsheet", "a,b\r\n1,2\r\n", List.of("1", "2")),
                Arguments.of("line ends of old machines", "a,b\r1,2\r", List.of("1", "2")),
                Arguments.of("no line end at the end", "a,b\n1,2", List.of("1", "2")),
                Arguments.of("empty cells between tabs", "a\tb\tc\n\t\t1\n", List.of("", "", "1")),
                Arguments.of("empty cells", "a,b\n1,\n", List.of("1", "")),
                Arguments.of("a separator in quotes", "a,b\n\"1,2\",3\n", List.of("1,2", "3")),
                Arguments.of("a separator in the quotes of the heading", "\"a;b;c\",b\n1,2\n", List.of("1", "2")),
                Arguments.of("a line break in quotes", "a,b\n\"1\n2\",3\n", List.of("1\n2", "3")),
                Arguments.of("quotes in quotes", "a,b\n\"1 \"\"2\"\"\",3\n", List.of("1 \"2\"", "3")),
                Arguments.of("space around cells", "a,b\n  1 , \"2, 3\" \n", List.of("1", "2, 3")),
                Arguments.of("a backslash, which means nothing", "a,b\n1\\,2\n", List.of("1\\", "2")),
                Arguments.of("too many cells", "a,b\n1,2,3\n", List.of("1", "2", "3")),
                Arguments.of("too few cells", "a,b\n1\n", List.of("1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_record_is_taken_apart(String name, String text, List<String> cells) {
        assertThat(CsvTable.read(text).rows().get(0).cells()).isEqualTo(cells);
    }

    @Test
    void records_know_the_line_on_which_they_begin_and_empty_ones_are_left_out() {
        CsvTable table = CsvTable.read("\na,b\n1,\"x\ny\"\n\n,\n3,4\n");

        assertThat(table.headings()).containsExactly("a", "b");
        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(3, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"2\n3,4\n", "a,b\n\"1\"x,2\n", "a,b\n1,\"2\" 3\n"})
    void quotation_marks_that_do_not_match_are_told_with_their_line(String text) {
        assertThat(told(text)).contains("quotation marks", "line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n", "a,b", "a,b\n,\n\n", "family_name"})
    void a_heading_alone_is_no_file(String text) {
        assertThat(told(text)).contains("no record below the heading");
    }

    @Test
    void five_thousand_records_are_taken_and_not_one_more() {
        assertThat(CsvTable.read("a\n" + "1\n".repeat(5_000)).rows()).hasSize(5_000);
        assertThat(told("a\n" + "1\n".repeat(6_000))).contains("more than 5000 lines");
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_text() {
        assertThat(CsvText.of("\uFEFFfamily_name".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("family_name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16", "IBM850"})
    void another_encoding_than_utf_8_is_refused(String charset) {
        byte[] bytes = "name\nMüller\n".getBytes(Charset.forName(charset));

        assertThat(told(bytes)).containsAnyOf("not in UTF-8", "such as NUL");
    }

    @Test
    void a_file_that_is_no_text_is_told_with_the_line() {
        assertThat(told("a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8))).contains("Line 2", "NUL");
    }

    @Test
    void a_file_of_three_megabytes_or_of_nothing_is_refused() {
        assertThat(told(new byte[3 * 1024 * 1024])).contains("at most 2 MB");
        assertThat(told(new byte[0])).contains("nothing in this file");
        assertThat(told("\uFEFF \n".getBytes(StandardCharsets.UTF_8))).contains("nothing in this file");
    }

    private static String told(String text) {
        return told(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(byte[] bytes) {
        String[] told = {""};
        assertThatThrownBy(() -> CsvTable.read(CsvText.of(bytes))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.fields()).extracting(FieldProblem::field).containsExactly("file");
            told[0] = problem.fields().get(0).message();
        });
        return told[0];
    }
}
