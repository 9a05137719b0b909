package org.gaitkeeper.runs.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.runs.LoggedRun;
import org.junit.jupiter.api.Test;

class RunFormTest {

    private static final Catalogue CATALOGUE = KnowledgeFiles.shipped().read().catalogue();

    @Test
    void every_finding_a_run_may_answer_is_asked_and_no_other() {
        assertThat(RunForm.empty(CATALOGUE).fields())
                .extracting(RunForm.Field::name)
                .contains(
                        "onset_minutes",
                        "onset_distance_km",
                        "offset_minutes",
                        "intensity_trend",
                        "relief_mode",
                        "surface")
                .doesNotContain("laterality", "age_years");
    }

    @Test
    void what_is_left_empty_is_not_assessed() {
        assertThat(answers(sent("onset_minutes", "12,5", "offset_minutes", " "), Findings.empty()))
                .extracting(WrittenAnswer::finding)
                .containsExactly("onset_minutes");
    }

    @Test
    void a_stored_run_comes_back_from_its_form_as_it_was() {
        Findings stored = Findings.of(
                Answer.of("onset_minutes", new Value.Quantity(new BigDecimal("12.5"))),
                Answer.of("relief_mode", new Value.Several(List.of("sit", "lace_release"))),
                Answer.absent("lace_release_clears"),
                new Answer("offset_minutes", Status.DECLINED, null, Side.NONE, Phase.NONE, "asked twice"),
                Answer.absent("surface"));
        RunForm form = RunForm.of(new LoggedRun(new UUID(0, 1), 3, LocalDate.of(2026, 8, 14), stored), CATALOGUE);
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        form.fields().forEach(field -> sent.put(field.name(), field.values()));

        assertThat(form.date()).isEqualTo("14-Aug-2026");
        assertThat(read(answers(sent, stored))).isEqualTo(stored);
    }

    @Test
    void a_state_the_form_has_no_words_for_is_told_and_gives_way_to_what_is_filled_in() {
        Findings stored = Findings.of(new Answer("offset_minutes", Status.DECLINED, null, Side.NONE, Phase.NONE, ""));

        assertThat(RunForm.of(sent("offset_minutes", ""), stored, CATALOGUE).fields())
                .filteredOn(field -> field.name().equals("offset_minutes"))
                .extracting(RunForm.Field::kept)
                .containsExactly("declined");
        assertThat(read(answers(sent("offset_minutes", "7"), stored)))
                .isEqualTo(Findings.of(Answer.of("offset_minutes", new Value.Quantity(BigDecimal.valueOf(7)))));
    }

    @Test
    void what_was_typed_is_shown_again_without_what_no_page_can_hold() {
        RunForm form =
                RunForm.of(sent("date", "so\u0000on", "onset_minutes", "tw\ud800elve"), Findings.empty(), CATALOGUE);

        assertThat(form.shownDate()).isEqualTo("so\ufffdon");
        assertThat(form.first().get(0).shown()).isEqualTo("tw\ufffdelve");
    }

    private static List<WrittenAnswer> answers(MultivaluedMap<String, String> sent, Findings stored) {
        return java.util.Objects.requireNonNull(
                        RunForm.of(sent, stored, CATALOGUE).entry(stored).answers())
                .stream()
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private static Findings read(List<WrittenAnswer> answers) {
        return Findings.of(WrittenAnswer.understood(answers, CATALOGUE));
    }

    private static MultivaluedMap<String, String> sent(String... fields) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.add(fields[i], fields[i + 1]);
        }
        return sent;
    }
}
