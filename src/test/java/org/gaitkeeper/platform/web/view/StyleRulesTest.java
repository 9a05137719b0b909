package org.gaitkeeper.platform.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promises of the style sheet, the scripts and the templates that can be kept without a browser. */
class StyleRulesTest {

    private static final Path STYLES = Path.of("src/main/webapp/static/css");
    private static final Path SCRIPTS = Path.of("src/main/webapp/static/js");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");
    private static final Pattern INLINE = Pattern.compile("\\s(style|on[a-z]+)\\s*=\\s*[\"']|javascript:|<style\\b");
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): (?:light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));");

    @Test
    void only_the_tokens_name_a_colour() throws IOException {
        for (Path file : files(STYLES)) {
            if (!file.endsWith("tokens.css")) {
                assertThat(HEX.matcher(Files.readString(file)).results().toList())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void templates_carry_neither_inline_styles_nor_inline_handlers() throws IOException {
        List<Path> templates = files(TEMPLATES);
        assertThat(templates).hasSizeGreaterThan(30);
        for (Path file : templates) {
            assertThat(INLINE.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    @Test
    void the_style_sheet_weighs_at_most_14_kilobytes_when_sent() throws IOException {
        String text = Bundle.style(name -> Files.newInputStream(STYLES.resolve(name)), Bundle.STYLE)
                .text();
        assertThat(compressed(text)).isLessThanOrEqualTo(14 * 1024);
    }

    @Test
    void the_scripts_weigh_at_most_11_kilobytes_when_sent_and_import_nothing() throws IOException {
        List<String> names = files(SCRIPTS).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        String text = Bundle.script(name -> Files.newInputStream(SCRIPTS.resolve(name)), names)
                .text();
        assertThat(compressed(text)).isLessThanOrEqualTo(11 * 1024);
        assertThat(text)
                .doesNotContainPattern("(?m)^(import|export) ")
                .doesNotContain("localStorage", "indexedDB", "caches.")
                // Taking away what a library kept is the only thing done with it.
                .doesNotContainPattern("sessionStorage(?!\\.removeItem)");
    }

    @ParameterizedTest
    @CsvSource({
        "text, canvas, 4.5",
        "text, surface, 4.5",
        "text, sunken, 4.5",
        "text, hover, 4.5",
        "muted, canvas, 4.5",
        "muted, surface, 4.5",
        "muted, sunken, 4.5",
        "muted, primary-soft, 4.5",
        "muted, warn-soft, 4.5",
        "primary, surface, 4.5",
        "primary, canvas, 4.5",
        "primary, primary-soft, 4.5",
        "primary, hover, 4.5",
        "primary-strong, primary-soft, 4.5",
        "on-primary, primary, 4.5",
        "on-primary, primary-strong, 4.5",
        "danger, surface, 4.5",
        "danger, danger-soft, 4.5",
        "on-danger, danger, 4.5",
        "on-danger, danger-strong, 4.5",
        "warn, warn-soft, 4.5",
        "warn, canvas, 4.5",
        "ok, ok-soft, 4.5",
        "text, danger-soft, 4.5",
        "text, warn-soft, 4.5",
        "on-band, band, 4.5",
        "on-band-muted, band, 4.5",
        "focus-edge, focus, 4.5",
        "ink, paper, 4.5",
        "paper-muted, paper, 4.5",
        "border, surface, 3",
        "border, canvas, 3",
        "border, primary-soft, 3",
        "primary, line, 3"
    })
    void each_pair_of_colours_has_the_contrast_it_needs(String front, String back, double least) throws IOException {
        for (int theme = 0; theme < 2; theme++) {
            Map<String, String> colours = tokens(theme);
            assertThat(contrast(colours.get(front), colours.get(back)))
                    .as("%s on %s, %s", front, back, theme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, String> tokens(int theme) throws IOException {
        Map<String, String> colours = new TreeMap<>();
        Matcher token = TOKEN.matcher(Files.readString(STYLES.resolve("tokens.css")));
        while (token.find()) {
            colours.put(token.group(1), token.group(4) != null ? token.group(4) : token.group(2 + theme));
        }
        return colours;
    }

    /** Relative luminance and contrast as WCAG 2.2 defines them. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * channel, 3 + 2 * channel), 16) / 255.0;
            sum += weights[channel] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
