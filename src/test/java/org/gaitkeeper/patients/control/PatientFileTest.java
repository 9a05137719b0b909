package org.gaitkeeper.patients.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.patients.Allergy;
import org.gaitkeeper.patients.AllergyStatus;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.IdentifierSystem;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Sex;
import org.gaitkeeper.patients.control.PatientFile.Ready;
import org.gaitkeeper.patients.control.PatientFile.Trouble;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 14);
    private static final String NEEDED = "family_name,given_name,birth_date,sex";

    @Test
    void every_column_becomes_what_it_says() {
        PatientFile file = read("""
                family_name,given_name,title,birth_date,sex,nhs_number,clinic_number,insurance_number,other_id,phone,email,address,gp_name,gp_practice,allergies
                Smith,Jane,Ms,02/03/1988,f,943 476 5919,hx 1,A1,B2,+44 114,jane@example.org,"1 Mill Lane
                Harbour",Dr Penn,Quay Surgery,penicillin: rash; latex
                """);

        Patient jane = file.ready().get(0).patient();
        assertThat(file.troubles()).isEmpty();
        assertThat(jane.name().shown()).isEqualTo("SMITH, Jane (Ms)");
        assertThat(jane.birthDate()).isEqualTo("1988-03-02");
        assertThat(jane.sex()).isEqualTo(Sex.FEMALE);
        assertThat(jane.identifiers())
                .containsExactly(
                        new Identifier(IdentifierSystem.NHS_NUMBER, "9434765919"),
                        new Identifier(IdentifierSystem.CLINIC_NUMBER, "HX1"),
                        new Identifier(IdentifierSystem.INSURANCE_NUMBER, "A1"),
                        new Identifier(IdentifierSystem.OTHER, "B2"));
        assertThat(jane.phone()).isEqualTo("+44 114");
        assertThat(jane.email()).isEqualTo("jane@example.org");
        assertThat(jane.address()).isEqualTo("1 Mill Lane\nHarbour");
        assertThat(jane.gpName()).isEqualTo("Dr Penn");
        assertThat(jane.gpPractice()).isEqualTo("Quay Surgery");
        assertThat(jane.allergies()).containsExactly(new Allergy("penicillin", "rash"), new Allergy("latex", ""));
    }

    @Test
    void headings_of_other_programs_are_understood_and_told() {
        PatientFile file =
                read("Geburtsdatum;Vorname;Nachname;GESCHLECHT;Shoe size\n2.3.1988;Jana;Müller;weiblich;40\n");

        assertThat(file.ready().get(0).patient().familyName()).isEqualTo("Müller");
        assertThat(file.taken())
                .contains(new PatientFile.Taken("Geburtsdatum", PatientColumn.BIRTH_DATE))
                .hasSize(4);
        assertThat(file.unknown()).containsExactly("Shoe size");
    }

    @Test
    void a_file_without_a_heading_is_refused() {
        assertThat(refused("Smith,Jane,1988-03-02,female\nJones,Ian,1990-01-01,male\n"))
                .containsExactly(
                        "The first line has to name the columns; these are missing: family_name, given_name, birth_date, sex.");
    }

    @Test
    void two_columns_for_one_thing_are_refused() {
        assertThat(refused(NEEDED + ",surname\nSmith,Jane,1988-03-02,f,Jones\n"))
                .containsExactly(
                        "Two columns are taken for family_name: \"family_name\" and \"surname\". Keep the right one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Allergy", "drug allergies", "Known intolerances", "Unverträglichkeiten", "allergy_reaction"})
    void a_column_of_allergies_that_is_not_understood_is_never_passed_over(String heading) {
        assertThat(refused(NEEDED + "," + heading + "\nSmith,Jane,1988-03-02,f,latex\n"))
                .singleElement()
                .asString()
                .contains("Call it allergies");
    }

    @Test
    void a_file_without_allergies_says_that_nobody_asked() {
        assertThat(read(NEEDED + "\nSmith,Jane,1988-03-02,f\n")
                        .ready()
                        .get(0)
                        .patient()
                        .allergyStatus())
                .isEqualTo(AllergyStatus.NOT_RECORDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NOT_RECORDED",
                "none known|NONE_KNOWN",
                "No known allergies.|NONE_KNOWN",
                "keine bekannt|NONE_KNOWN",
                "could not be found out|UNAVAILABLE",
                "latex|KNOWN",
                "penicillin: rash; latex|KNOWN"
            })
    void what_a_cell_says_of_allergies_is_kept_apart(String cell, AllergyStatus status) {
        PatientFile file = read(NEEDED + ",allergies\nSmith,Jane,1988-03-02,f,\"" + cell + "\"\n");

        assertThat(file.ready().get(0).patient().allergyStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "No",
                "NKDA",
                "nka",
                "n/a",
                "-",
                "unknown",
                "keine",
                "nein",
                "yes",
                "latex; none known",
                ": rash",
                ";"
            })
    void a_word_that_could_be_no_allergy_or_one_is_asked_about(String cell) {
        PatientFile file = read(NEEDED + ",allergies\nSmith,Jane,1988-03-02,f,\"" + cell + "\"\n");

        assertThat(file.ready()).isEmpty();
        assertThat(file.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.column()).isEqualTo("allergies");
            assertThat(trouble.message()).contains("none known");
        });
    }

    @Test
    void a_record_whose_cells_are_shifted_is_left_out() {
        PatientFile file = read(NEEDED + ",phone\nSmith, Jones,Jane,1988-03-02,f,1\nSmith,Jane,1988-03-02,f\n");

        assertThat(file.ready()).isEmpty();
        assertThat(file.troubles())
                .extracting(Trouble::line, Trouble::column)
                .containsExactly(tuple(2, ""), tuple(3, ""));
        assertThat(file.troubles().get(0).message()).contains("6 cells", "5", "shifted");
    }

    @Test
    void every_cell_to_put_right_is_told_by_line_and_column() {
        PatientFile file = read(
                "surname,given_name,birth_date,sex,nhs_number,email\n,Jane,soon,girl,943 476 5918,jane\nJones,Ian,1990-01-01,m,,\n");

        assertThat(file.ready()).extracting(Ready::line).containsExactly(3);
        assertThat(file.leftOut()).isEqualTo(1);
        assertThat(file.troubles()).allMatch(trouble -> trouble.line() == 2);
        assertThat(file.troubles())
                .extracting(Trouble::column)
                .containsExactlyInAnyOrder("surname", "birth_date", "sex", "nhs_number", "email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "=1+1", "#N/A", "#NAME?", "####"})
    void formulas_and_errors_of_a_spreadsheet_are_no_values(String cell) {
        PatientFile file = read(NEEDED + ",phone\nSmith,Jane,1988-03-02,f,\"" + cell.replace("\"", "\"\"") + "\"\n");

        assertThat(file.troubles()).singleElement().satisfies(trouble -> assertThat(trouble.message())
                .contains("formula"));
    }

    @Test
    void a_number_that_the_spreadsheet_rounded_is_no_identifier() {
        assertThat(read(NEEDED + ",clinic_number\nSmith,Jane,1988-03-02,f,\"1,23E+11\"\n")
                        .troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.message()).contains("rounded"));
    }

    @Test
    void one_date_with_the_month_first_stops_all_that_could_be_either() {
        PatientFile file = read(
                NEEDED
                        + "\nSmith,Jane,03/04/1988,f\nJones,Ian,04/13/1988,m\nPatel,Asha,05/05/1990,f\nNovak,Petr,1990-02-01,m\n");

        assertThat(file.ready()).extracting(Ready::line).containsExactly(4, 5);
        assertThat(file.troubles().get(0).message())
                .contains("03-Apr-1988 or 04-Mar-1988", "line 3 has the month first");
        assertThat(file.days().doubtful()).isFalse();
    }

    @Test
    void dates_that_could_all_be_either_are_doubtful_until_one_proves_the_order() {
        String either = NEEDED + "\nSmith,Jane,03/04/1988,f\n";

        assertThat(read(either).days()).isEqualTo(new DayOrder(0, false, 1));
        assertThat(read(either).days().doubtful()).isTrue();
        assertThat(read(either).ready()).allMatch(Ready::eitherWay);
        assertThat(read(NEEDED + "\nSmith,Jane,1988-04-03,f\nJones,Ian,03/03/1988,m\n")
                        .ready())
                .noneMatch(Ready::eitherWay);
        assertThat(read(either + "Jones,Ian,13/04/1988,m\n").days().doubtful()).isFalse();
        assertThat(read(NEEDED + "\nSmith,Jane,3 Apr 1988,f\n").days().doubtful())
                .isFalse();
    }

    @Test
    void the_same_person_twice_is_taken_once_and_named() {
        PatientFile file =
                read(NEEDED + "\nMüller,Jane,1988-03-02,f\nJones,Ian,1990-01-01,m\nmuller,JANE,02/03/1988,f\n");

        assertThat(file.ready()).extracting(Ready::line).containsExactly(2, 3);
        assertThat(file.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.line()).isEqualTo(4);
            assertThat(trouble.message()).contains("same person as in line 2");
        });
    }

    @Test
    void two_people_with_one_number_are_both_left_out() {
        PatientFile file = read("Clinic no,family_name,given_name,birth_date,sex\n"
                + "A1,Smith,Jane,1988-03-02,f\na 1,Jones,Ian,1990-01-01,m\nA2,Patel,Asha,1990-01-01,f\n");

        assertThat(file.ready()).extracting(Ready::line).containsExactly(4);
        assertThat(file.troubles()).extracting(Trouble::line).containsExactly(2, 3);
        assertThat(file.troubles()).extracting(Trouble::column).containsOnly("Clinic no");
    }

    @Test
    void the_invented_line_of_the_template_is_never_imported() {
        String template = PatientTemplate.csv(',');
        PatientFile file = read(template);

        assertThat(file.ready()).isEmpty();
        assertThat(file.unknown()).isEmpty();
        assertThat(file.taken()).hasSize(PatientColumn.values().length);
        assertThat(file.troubles()).singleElement().satisfies(trouble -> assertThat(trouble.message())
                .contains("invented line"));
    }

    @Test
    void nothing_is_cut_to_fit() {
        assertThat(read(NEEDED + "\n" + "x".repeat(101) + ",Jane,1988-03-02,f\n")
                        .troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.message()).contains("Shorten this to 100"));
    }

    private static PatientFile read(String text) {
        return PatientFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static List<String> refused(String text) {
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Problem.class, problem -> problem.fields().stream()
                .map(FieldProblem::message)
                .forEach(told::add));
        return told;
    }
}
