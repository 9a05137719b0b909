package org.gaitkeeper.platform.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.junit.jupiter.api.Test;

/** The few decisions that the records of the templates take by themselves. */
class ViewTest {

    @Test
    void an_icon_is_hidden_from_screen_readers_and_takes_the_colour_of_the_text() {
        StringOutput page = new StringOutput();
        Icon.of("search").writeTo(page);
        assertThat(page.toString())
                .startsWith("<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"")
                .contains("<path ")
                .endsWith("</svg>")
                .doesNotContain("style=", "xmlns");
    }

    @Test
    void an_unknown_icon_is_a_mistake_in_the_template() {
        assertThatThrownBy(() -> Icon.of("no-such-icon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-icon");
    }

    @Test
    void an_unknown_theme_follows_the_device() {
        assertThat(Theme.of("dark")).isEqualTo(Theme.DARK);
        assertThat(Theme.of("purple\u0000")).isEqualTo(Theme.SYSTEM);
    }

    @Test
    void a_page_lies_inside_an_entry_by_whole_path_segments() {
        NavItem patients = new NavItem("Patients", "/patients");
        assertThat(patients.holds("/patients")).isTrue();
        assertThat(patients.holds("/patients/1")).isTrue();
        assertThat(patients.holds("/patients-archive")).isFalse();
    }

    @Test
    void initials_are_those_of_the_first_and_the_last_name() {
        assertThat(who("amira  van der Haddad").initials()).isEqualTo("AH");
        assertThat(who("Żaneta").initials()).isEqualTo("Ż");
    }

    @Test
    void a_field_is_described_by_its_hint_before_its_problem() {
        List<FieldProblem> problems = List.of(new FieldProblem("born", "Enter the birth date"));
        assertThat(FieldProblem.describedBy(problems, "born", "For example 1988"))
                .isEqualTo("born-hint born-problem");
        assertThat(FieldProblem.describedBy(problems, "born", "")).isEqualTo("born-problem");
        assertThat(FieldProblem.describedBy(problems, "name", "As on the card")).isEqualTo("name-hint");
        assertThat(FieldProblem.describedBy(problems, "name", "")).isNull();
        assertThat(FieldProblem.of(problems, "name")).isNull();
    }

    @Test
    void scripts_are_kept_apart_by_blocks_and_the_version_follows_the_text() throws IOException {
        Bundle one = Bundle.script(name -> text("const x = '" + name + "';\n"), List.of("a.js", "b.js"));
        assertThat(one.text()).isEqualTo("{\nconst x = 'a.js';\n}\n{\nconst x = 'b.js';\n}\n");
        assertThat(one.version()).hasSize(12);
        assertThat(Bundle.style(name -> text(name), List.of("a.css")).version()).isNotEqualTo(one.version());
    }

    @Test
    void a_missing_source_file_stops_the_bundle() {
        assertThatThrownBy(() -> Bundle.style(name -> null, List.of("gone.css")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone.css");
    }

    private static ByteArrayInputStream text(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    private static WhoView who(String name) {
        return new WhoView(name, "a@example.org", "Physiotherapist", "Riverside", false, "", List.of(), List.of());
    }
}
