package org.gaitkeeper.assessment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.junit.jupiter.api.Test;

class AnswerFieldsTest {

    private static final Catalogue CATALOGUE = KnowledgeFiles.shipped().read().catalogue();
    private static final Finding ONSET = CATALOGUE.find("onset_minutes").orElseThrow();
    private static final Finding ZONES = CATALOGUE.find("symptom_zones").orElseThrow();

    @Test
    void aTypedValueBeatsTheNotAssessedThatWasTickedBeforehand() {
        assertThat(read(ONSET, AnswerSheet.empty(), "onset_minutes", "not_assessed", "onset_minutes:v", "12,5"))
                .returns("present", AnswerForm::status)
                .returns(List.of("12,5"), AnswerForm::values);
    }

    @Test
    void choosingNotAssessedOverAStoredValueTakesItAway() {
        AnswerSheet stored = sheet(Answer.of("onset_minutes", new Value.Quantity(new BigDecimal("12"))));

        assertThat(read(ONSET, stored, "onset_minutes", "not_assessed", "onset_minutes:v", "12"))
                .returns("not_assessed", AnswerForm::status)
                .returns(List.of(), AnswerForm::values);
    }

    @Test
    void anAreaWithAQualityNeedNotBeTickedTwice() {
        assertThat(read(
                                ZONES,
                                AnswerSheet.empty(),
                                "symptom_zones.left.rest:v",
                                "first_web",
                                "symptom_zones.left.rest:v",
                                "first_web:N")
                        .values())
                .containsExactly("first_web:N");
    }

    @Test
    void aFormThatDoesNotSpeakOfAFindingLeavesItAlone() {
        assertThat(AnswerFields.read(ONSET, ONSET.places().get(0), new MultivaluedHashMap<>(), AnswerSheet.empty()))
                .isEmpty();
    }

    @Test
    void aPairedFindingIsAnsweredOnEachSideAndInEachPhase() {
        assertThat(ZONES.places()).hasSize(6);
        assertThat(ZONES.places().get(0).side()).isEqualTo(Side.LEFT);
    }

    @Test
    void aSheetReadsBackWhatItWrote() {
        AnswerSheet sheet = sheet(
                Answer.of("onset_minutes", new Value.Quantity(new BigDecimal("120"))),
                Answer.absent("night_pain_unremitting"),
                Answer.of("laterality", new Value.Choice("left")));

        assertThat(AnswerSheet.stored(sheet.json(), CATALOGUE).all()).isEqualTo(sheet.all());
        assertThat(sheet.json()).contains("\"value\":120").doesNotContain("E+");
    }

    private static AnswerForm read(Finding finding, AnswerSheet stored, String... fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return AnswerFields.read(finding, finding.places().get(0), form, stored).orElseThrow();
    }

    private static AnswerSheet sheet(Answer... answers) {
        return AnswerSheet.empty()
                .with(List.of(answers).stream()
                        .map(answer -> new RecordedAnswer(
                                answer, new UUID(0, 1), "Anna", Instant.parse("2026-08-14T09:41:00Z"), 2))
                        .toList());
    }
}
