package org.gaitkeeper.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.ops.RepositoryFiles.below;
import static org.gaitkeeper.ops.RepositoryFiles.found;
import static org.gaitkeeper.ops.RepositoryFiles.name;
import static org.gaitkeeper.ops.RepositoryFiles.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules for files that no compiler keeps. */
class RepositoryTest {

    private static final Pattern SETTING = Pattern.compile("GAITKEEPER_[A-Z_]*[A-Z]");
    private static final Pattern COLOUR =
            Pattern.compile("(?<![&\\w])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8}|[0-9a-fA-F]{3})\\b");
    private static final Pattern LEFT_UNDONE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    /** By the words such hosts begin with, so that this file names none. */
    private static final Pattern PACKAGE_HOST = Pattern.compile(
            "\\b(registry|repo[0-9]*|nexus|artifactory|mirrors?|deb|packages|files)(\\.[a-z0-9-]+)+\\.(org|com|net|io|dev)\\b");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT|Properties|Journey))`");

    @Test
    void the_readme_names_the_two_commands_and_they_can_be_run() {
        assertThat(text("README.md")).contains("ops/run", "ops/test");
        assertThat(RepositoryFiles.ROOT.resolve("ops/run")).isExecutable();
        assertThat(RepositoryFiles.ROOT.resolve("ops/test")).isExecutable();
    }

    @Test
    void every_setting_in_the_code_stands_in_the_readme() {
        Set<String> read = new TreeSet<>();
        for (Path file : below("src/main", "src/test/java/org/gaitkeeper/launch", "ops", "docker-compose.yml")) {
            read.addAll(found(SETTING, text(file)));
        }
        assertThat(read).hasSizeGreaterThan(8);
        assertThat(untold(read)).isEmpty();
    }

    @Test
    void every_variable_of_the_container_installation_stands_in_the_readme() {
        Set<String> variables = found(Pattern.compile("(?m)^[A-Z_]+(?==)"), text(".env.example"));
        assertThat(variables).hasSizeGreaterThan(5);
        assertThat(untold(variables)).isEmpty();
    }

    /** The names without a row of their own in a table of the README. */
    private static List<String> untold(Set<String> names) {
        String readme = text("README.md");
        return names.stream()
                .filter(name -> !readme.contains("| `" + name + "` |"))
                .toList();
    }

    @Test
    void every_link_between_the_documents_leads_somewhere() {
        for (Path document : documents()) {
            LINK.matcher(text(document)).results().map(link -> link.group(1)).forEach(target -> assertThat(
                            document.resolveSibling(target))
                    .as("%s in %s", target, name(document))
                    .exists());
        }
    }

    @Test
    void every_test_that_a_document_names_exists() {
        Set<String> tests = below("src/test/java").stream()
                .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                .collect(Collectors.toSet());
        for (Path document : documents()) {
            List<String> missing = NAMED_TEST
                    .matcher(text(document))
                    .results()
                    .map(match -> match.group(1))
                    .filter(test -> !tests.contains(test))
                    .toList();
            assertThat(missing)
                    .as("tests named in %s that do not exist", name(document))
                    .isEmpty();
        }
    }

    @Test
    void migrations_are_named_after_what_they_do_and_numbered_without_gaps() {
        List<String> names = below("db/migration").stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
        assertThat(names).isNotEmpty().allSatisfy(file -> assertThat(file)
                .matches("V[0-9]{3}__[a-z]+(_[a-z0-9]+)+\\.sql"));
        assertThat(names.stream().map(file -> Integer.parseInt(file.substring(1, 4))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, names.size()).boxed().toList());
    }

    @Test
    void no_script_and_no_template_names_a_colour() {
        for (Path file : below("src/main/webapp/static/js", "src/main/jte")) {
            assertThat(found(COLOUR, text(file))).as(name(file)).isEmpty();
        }
    }

    @Test
    void nothing_is_left_for_later_in_the_code() {
        for (Path file : below("src", "ops", "db", ".ci", "pom.xml", "docker-compose.yml")) {
            assertThat(found(LEFT_UNDONE, text(file))).as(name(file)).isEmpty();
        }
    }

    @Test
    void no_file_names_the_host_of_a_package_registry() {
        for (Path file : below("")) {
            assertThat(found(PACKAGE_HOST, text(file).toLowerCase(Locale.ROOT)))
                    .as(name(file))
                    .isEmpty();
        }
        assertThat(PACKAGE_HOST
                        .matcher("see repo1.example" + ".org for it")
                        .results()
                        .map(MatchResult::group))
                .hasSize(1);
    }

    @Test
    void scripts_say_how_they_are_run_and_can_be_run() {
        for (Path file : below("ops")) {
            if (text(file).startsWith("#!")) {
                assertThat(Files.isExecutable(file)).as(name(file)).isTrue();
            }
        }
    }

    private static List<Path> documents() {
        return below("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs").stream()
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }
}
