package org.gaitkeeper.platform.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gaitkeeper.platform.web.Pages;
import org.junit.jupiter.api.Test;

/** The style guide shows what pages are made of, and nothing else. */
class StyleGuideTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Path COMPONENTS = SOURCES.resolve("jte/component");

    @Test
    void no_component_is_kept_for_the_style_guide_alone() throws IOException {
        String elsewhere = text(SOURCES, "styleguide.jte");
        for (Path component : files(COMPONENTS)) {
            String name = component.getFileName().toString().replace(".jte", "");
            assertThat(elsewhere)
                    .as(name)
                    .containsPattern("@template\\.component\\." + name + "\\(|\"component/" + name + "\\.jte\"");
        }
    }

    @Test
    void long_work_flags_maps_and_the_status_line_are_drawn_in_every_state() {
        Shell shell = Shell.of("Style guide", "/styleguide", null, "", Theme.SYSTEM, true, "1");
        String page = new String(new Pages().bytes("styleguide.jte", Map.of("shell", shell)), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Counting …", "40 seconds left", "Cancelled", "Failed", "Download CSV")
                .contains("flag-card high", "flag-card \"", "flag-high", "is-done", "is-started", "is-empty")
                .contains("url(#felt-N)", "then-now", "Nothing marked", "class=\"chart\"", "<ins>", "<del>")
                .contains("data-state=\"saved\"", "data-state=\"saving\"", "data-state=\"waiting\"")
                .contains("data-state=\"failed\"");
    }

    private static String text(Path folder, String without) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(folder)) {
            if (file.toString().matches(".*\\.(jte|java)") && !file.endsWith(without)) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
