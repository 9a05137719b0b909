package org.gaitkeeper.patients.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.gaitkeeper.patients.AllergyStatus;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.control.PatientEntry.AllergyEntry;
import org.gaitkeeper.patients.control.PatientEntry.IdentifierEntry;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatientEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 14);

    @Test
    void a_whole_entry_is_understood() {
        Patient patient = entry("Smith", "2 Mar 1988", "943 476 5919", "KNOWN", "Penicillin")
                .understood(TODAY);
        assertThat(patient.name().shown()).isEqualTo("SMITH, Jane (Ms)");
        assertThat(patient.name().spoken()).isEqualTo("Ms Jane Smith");
        assertThat(patient.birthDate()).isEqualTo(LocalDate.of(1988, 3, 2));
        assertThat(patient.ageOn(TODAY)).isEqualTo(38);
        assertThat(patient.identifiers().get(0).value()).isEqualTo("9434765919");
        assertThat(patient.identifiers().get(0).shown()).isEqualTo("943 476 5919");
        assertThat(patient.allergies()).hasSize(1);
    }

    @Test
    void nothing_said_of_allergies_is_not_none() {
        assertThat(entry("Smith", "2 Mar 1988", "", null, "").understood(TODAY).allergyStatus())
                .isEqualTo(AllergyStatus.NOT_RECORDED);
    }

    @Test
    void every_problem_is_told_at_once_by_field() {
        assertThat(problems(new PatientEntry(
                        null,
                        " ",
                        "x".repeat(21),
                        "15 Aug 2026",
                        "no",
                        null,
                        null,
                        "no mail",
                        null,
                        null,
                        null,
                        "maybe",
                        null,
                        null)))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "familyName", "givenName", "title", "birthDate", "sex", "email", "allergyStatus");
    }

    @Test
    void nobody_is_born_in_the_future_or_before_1900() {
        assertThat(problems(entry("Smith", "15 Aug 2026", "", null, ""))).hasSize(1);
        assertThat(problems(entry("Smith", "31 Dec 1899", "", null, ""))).hasSize(1);
        assertThat(entry("Smith", "14 Aug 2026", "", null, "").understood(TODAY).ageOn(TODAY))
                .isZero();
    }

    @Test
    void a_mistyped_nhs_number_is_told_at_its_row() {
        assertThat(problems(entry("Smith", "2 Mar 1988", "943 476 5918", null, "")))
                .extracting(FieldProblem::field)
                .containsExactly("identifiers[0].value");
    }

    @Test
    void known_allergies_need_a_substance_and_a_substance_needs_known_allergies() {
        assertThat(problems(entry("Smith", "2 Mar 1988", "", "KNOWN", "")))
                .extracting(FieldProblem::field)
                .containsExactly("allergies[0].substance");
        assertThat(problems(entry("Smith", "2 Mar 1988", "", "NONE_KNOWN", "Penicillin")))
                .extracting(FieldProblem::field)
                .containsExactly("allergyStatus");
    }

    private static PatientEntry entry(
            String family, String born, String nhsNumber, @Nullable String allergies, String substance) {
        return new PatientEntry(
                family,
                "Jane",
                "Ms",
                born,
                "FEMALE",
                List.of(new IdentifierEntry("NHS_NUMBER", nhsNumber)),
                "",
                "",
                "",
                "",
                "",
                allergies,
                List.of(new AllergyEntry(substance, "")),
                null);
    }

    private static List<FieldProblem> problems(PatientEntry entry) {
        return catchThrowableOfType(Problem.class, () -> entry.understood(TODAY))
                .fields();
    }
}
