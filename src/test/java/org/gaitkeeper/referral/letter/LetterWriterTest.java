package org.gaitkeeper.referral.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.referral.ReferralUrgency;
import org.junit.jupiter.api.Test;

class LetterWriterTest {

    private static final Facts.Flag CAUDA = new Facts.Flag(
            "R1",
            "Possible cauda equina syndrome",
            ReferralUrgency.EMERGENCY,
            List.of("saddle_or_perianal_change"),
            "Emergency department",
            "Sent to emergency care now. Rang the registrar at 10:05. The patient was told.");

    private final LetterWriter writer = new LetterWriter();

    @Test
    void everySentenceNamesWhereItComesFrom() {
        Menu menu = writer.menu(LetterSamples.facts());
        Letter letter = written(LetterSamples.facts(), menu.all());
        assertThat(letter.sentences()).hasSizeGreaterThan(15).allSatisfy(sentence -> {
            assertThat(sentence.origins()).isNotEmpty();
            assertThat(sentence.origins()).allSatisfy(origin -> {
                assertThat(origin.assessment()).isEqualTo(LetterSamples.ASSESSMENT);
                assertThat(origin.version()).isEqualTo(17);
            });
        });
    }

    @Test
    void aSentenceWithoutAnOriginCannotBeMade() {
        assertThatThrownBy(() -> new Sentence("The patient is well.", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingThatWasNotTickedIsSaid() {
        Letter letter = written(LetterSamples.facts(), Set.of("finding:onset_minutes"));
        assertThat(words(letter))
                .contains("The symptom starts 12 minutes into the run.")
                .doesNotContain("Tinel", "lace", "Deep peroneal", "saddle");
    }

    @Test
    void everyTickSaysSomethingAndNothingElse() {
        Facts facts = LetterSamples.facts();
        Letter none = written(facts, Set.of());
        for (String key : writer.menu(facts).all()) {
            Letter one = written(facts, Set.of(key));
            assertThat(one.sentences()).as(key).hasSize(none.sentences().size() + 1);
            assertThat(one.sentences().stream()
                            .flatMap(sentence -> sentence.origins().stream())
                            .filter(origin -> origin.kind() != Origin.Kind.CLINICIAN)
                            .map(Origin::key))
                    .containsOnly(key);
        }
    }

    @Test
    void everythingRecordedCanBeTicked() {
        Set<String> keys = writer.menu(LetterSamples.facts()).all();
        assertThat(LetterSamples.webSpace().all())
                .allSatisfy(answer -> assertThat(keys).contains("finding:" + answer.finding()));
    }

    @Test
    void aFindingThatWasNotAssessedIsOnlyEverSaidAsNotAssessed() {
        Letter letter = written(
                LetterSamples.facts(), writer.menu(LetterSamples.facts()).all());
        String examination = letter.sections().stream()
                .filter(section -> section.heading().equals("Examination"))
                .flatMap(section -> section.paragraphs().stream())
                .filter(paragraph -> !paragraph.title().equals("Not assessed"))
                .flatMap(paragraph -> paragraph.sentences().stream())
                .flatMap(sentence -> sentence.origins().stream())
                .map(Origin::code)
                .collect(Collectors.joining(" "));
        assertThat(examination)
                .contains("tinel_dorsal_foot")
                .doesNotContain("df_eversion_positive", "hip_abductor_mrc");
        assertThat(words(letter)).contains("Dorsiflexion-eversion test; hip abduction.");
    }

    @Test
    void anEmptyAssessmentSaysNothingOfTheBody() {
        Facts facts = LetterSamples.facts();
        Facts empty = new Facts(
                facts.assessment(),
                facts.version(),
                facts.signedAt(),
                facts.signedBy(),
                facts.catalogue(),
                Findings.empty(),
                List.of(),
                Facts.Conclusion.NONE,
                List.of(),
                List.of(),
                ReferralUrgency.ROUTINE);
        Letter letter = written(empty, Set.of("finding:onset_minutes", "finding:pulse_abnormal"));
        assertThat(letter.sections()).extracting(Letter.Section::heading).containsExactly("Reason for referral");
    }

    @Test
    void aRaisedFlagCannotBeLeftOutAndCarriesItsAction() {
        Facts facts = LetterSamples.facts(
                LetterSamples.webSpace().with(Answer.present("saddle_or_perianal_change")), List.of(CAUDA));
        Letter letter = written(facts, Set.of());
        Letter.Paragraph flag = letter.sections().get(1).paragraphs().get(0);
        assertThat(flag.title()).isEqualTo("Possible cauda equina syndrome (emergency)");
        assertThat(flag.sentences().get(0).text())
                .isEqualTo(
                        "Saddle or perianal sensory change. Action taken: Sent to emergency care now. Rang the registrar"
                                + " at 10:05. The patient was told.");
        assertThat(flag.sentences().get(0).origins().get(0).kind()).isEqualTo(Origin.Kind.FLAG);
    }

    @Test
    void aConclusionOfTheClinicianIsNamedAndTheRankingGoesInByChoice() {
        Facts facts = concluded(new Facts.Conclusion("Morton neuroma; tight laces", true));

        Letter letter = written(facts, writer.menu(facts).standard());

        assertThat(letter.sections())
                .extracting(Letter.Section::heading)
                .contains("Working conclusion of the clinician")
                .doesNotContain("Considered diagnoses");
        assertThat(words(letter)).contains("Morton neuroma; tight laces.");
        assertThat(words(written(facts, Set.of()))).contains("Morton neuroma; tight laces.");
        assertThat(written(facts, writer.menu(facts).all()).sections())
                .extracting(Letter.Section::heading)
                .contains("Considered diagnoses");
    }

    @Test
    void anUndecidedClinicianSaysSoAndTheRankingStandsBesideIt() {
        Facts facts = concluded(new Facts.Conclusion("The cause is undecided", false));

        Letter letter = written(facts, writer.menu(facts).standard());

        assertThat(letter.sections())
                .extracting(Letter.Section::heading)
                .contains("Working conclusion of the clinician", "Considered diagnoses");
        assertThat(words(letter)).contains("The cause is undecided.");
    }

    private static Facts concluded(Facts.Conclusion conclusion) {
        Facts facts = LetterSamples.facts();
        return new Facts(
                facts.assessment(),
                facts.version(),
                facts.signedAt(),
                facts.signedBy(),
                facts.catalogue(),
                facts.findings(),
                facts.flags(),
                conclusion,
                facts.considerations(),
                facts.advice(),
                facts.urgency());
    }

    @Test
    void considerationsAreInWordsWithReasonsAndNeverAFigure() {
        Letter letter = written(
                LetterSamples.facts(), writer.menu(LetterSamples.facts()).standard());
        Letter.Section considered = letter.sections().stream()
                .filter(section -> section.heading().equals("Considered diagnoses"))
                .findFirst()
                .orElseThrow();
        assertThat(considered.note()).contains("not a diagnosis");
        assertThat(considered.paragraphs()).hasSize(2);
        assertThat(considered.paragraphs().get(0).title())
                .isEqualTo("Deep peroneal (fibular) nerve entrapment, anterior tarsal tunnel (leading)");
        assertThat(words(letter)).doesNotContain("%").contains("Sources: Flanigan and DiGiovanni 2011.");
    }

    @Test
    void theStandardChoiceHoldsPositivesScreeningAndTheNegativesThatMatter() {
        Set<String> standard = writer.menu(LetterSamples.facts()).standard();
        assertThat(standard)
                .contains(
                        "finding:onset_minutes",
                        "finding:tinel_dorsal_foot",
                        "finding:saddle_or_perianal_change",
                        "finding:slump_positive",
                        "finding:lace_release_clears")
                .doesNotContain("finding:diabetes", "finding:step_rate_spm", "advice:stop");
    }

    @Test
    void aDeclinedSafetyQuestionIsSaidAsDeclined() {
        assertThat(words(LetterSamples.letter())).contains("Change in sexual function: declined.");
    }

    @Test
    void theCliniciansWordsAreMarkedAsTheirs() {
        assertThat(LetterSamples.letter().sentences().stream().filter(Sentence::added))
                .hasSize(2);
    }

    @Test
    void theSameFactsMakeTheSameLetter() {
        assertThat(LetterSamples.letter()).isEqualTo(LetterSamples.letter());
    }

    @Test
    void noFindingBelongsToTwoGroups() {
        List<String> codes = Wording.shipped().sections().stream()
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.findings().stream())
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes)
                .isSubsetOf(LetterSamples.CATALOGUE.all().stream()
                        .map(Finding::code)
                        .toList());
    }

    private Letter written(Facts facts, Set<String> included) {
        return writer.write(facts, LetterSamples.envelope(false), included, "Please see and advise.", "");
    }

    private static String words(Letter letter) {
        return letter.sentences().stream().map(Sentence::text).collect(Collectors.joining("\n"));
    }
}
