package org.gaitkeeper.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gaitkeeper.access.Role;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class PersonEntryTest {

    @Test
    void the_sign_in_name_is_kept_in_small_letters_and_unknown_roles_are_none() {
        PersonEntry entry = PersonEntry.read(
                " Nell Hall ", "Nell@Harbour.Example", null, List.of("AUDITOR", "KING", "RECEPTIONIST"));

        assertThat(entry.name()).isEqualTo("Nell Hall");
        assertThat(entry.email()).isEqualTo("nell@harbour.example");
        assertThat(entry.registration()).isEmpty();
        assertThat(entry.roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.RECEPTIONIST);
    }

    @Test
    void every_field_that_is_wrong_is_named_at_once() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> PersonEntry.read("", "nell at harbour", "", List.of("KING")));

        assertThat(problem.fields()).extracting(FieldProblem::field).containsExactly("name", "email", "roles");
    }

    @Test
    void a_first_password_can_be_told_by_telephone_and_is_never_the_same() {
        Passwords passwords = new Passwords();
        Passwords.First first = passwords.first();

        assertThat(first.password()).matches("([a-hj-kmnp-z2-9]{4}-){3}[a-hj-kmnp-z2-9]{4}");
        assertThat(passwords.matches(first.password(), first.hash())).isTrue();
        assertThat(passwords.first().password()).isNotEqualTo(first.password());
    }
}
