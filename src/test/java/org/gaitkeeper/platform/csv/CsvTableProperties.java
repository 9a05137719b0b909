package org.gaitkeeper.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gaitkeeper.platform.problem.Problem;

class CsvTableProperties {

    private static final CsvMapper WRITER = new CsvMapper();

    @Property
    void what_a_writer_wrote_is_read_back(
            @ForAll("tables") List<List<String>> rows, @ForAll("separators") char separator) {
        List<List<String>> table = new ArrayList<>(rows);
        table.add(0, List.of("first", "second", "third"));

        CsvTable read = CsvTable.read(CsvText.of(written(table, separator).getBytes(StandardCharsets.UTF_8)));

        assertThat(read.rows()).extracting(CsvTable.Row::cells).isEqualTo(rows);
    }

    /** Whatever is sent, it is read or refused with a sentence. */
    @Property
    void no_text_breaks_the_reader(@ForAll("texts") String text) {
        try {
            CsvTable table = CsvTable.read(CsvText.of(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(table.rows()).isNotEmpty();
        } catch (Problem refused) {
            assertThat(refused.fields()).hasSize(1);
        }
    }

    @Provide
    static Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> rest = Arbitraries.strings()
                .withChars("abcäß中, ;\t\"\n'=-0123")
                .ofMaxLength(12)
                .map(String::strip);
        return Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(5)
                .flatMap(first -> rest.list().ofSize(2).map(others -> List.of(first, others.get(0), others.get(1))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    static Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a,;\t\"\n\r \0ä\uFEFF").ofMaxLength(60);
    }

    private static String written(List<List<String>> table, char separator) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        StringBuilder text = new StringBuilder();
        try {
            for (List<String> row : table) {
                text.append(WRITER.writer(schema).writeValueAsString(row));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }
}
