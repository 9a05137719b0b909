package org.gaitkeeper.patients.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gaitkeeper.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class SearchCriteriaTest {

    @Test
    void words_are_beginnings_of_names() {
        SearchCriteria criteria = SearchCriteria.ofBox(" smi  ja ");
        assertThat(criteria.words()).containsExactly("smi", "ja");
        assertThat(criteria.kind()).isEqualTo("name");
    }

    @Test
    void hyphens_part_words_and_apostrophes_do_not() {
        assertThat(SearchCriteria.ofBox("García-López").words()).containsExactly("García", "López");
        assertThat(SearchCriteria.ofBox("O'Connor").words()).containsExactly("OConnor");
    }

    @Test
    void digits_are_an_identifier_whatever_the_gaps() {
        assertThat(SearchCriteria.ofBox("943 476-5919").identifier()).isEqualTo("9434765919");
        assertThat(SearchCriteria.ofBox("r-20418").identifier()).isEqualTo("R-20418");
    }

    @Test
    void a_date_is_a_birth_date_alone_or_beside_a_name() {
        assertThat(SearchCriteria.ofBox("2 Mar 1988").birthDate()).isEqualTo(LocalDate.of(1988, 3, 2));
        SearchCriteria both = SearchCriteria.ofBox("smith 02/03/1988");
        assertThat(both.words()).containsExactly("smith");
        assertThat(both.kind()).isEqualTo("name and birth date");
    }

    @Test
    void what_could_never_be_found_is_refused_and_nothing_is_nothing() {
        assertThatThrownBy(() -> SearchCriteria.ofBox("---")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SearchCriteria.ofBox("a\u0000b")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SearchCriteria.of(null, null, "soon")).isInstanceOf(Problem.class);
        assertThat(SearchCriteria.ofBox(null).none()).isTrue();
    }
}
