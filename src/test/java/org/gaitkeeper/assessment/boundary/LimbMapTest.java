package org.gaitkeeper.assessment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.platform.web.view.LimbMap;
import org.junit.jupiter.api.Test;

/** The drawing of a limb against the areas that can be marked. */
class LimbMapTest {

    private static final Path DRAWINGS = Path.of("src/main/jte/bodymap");
    private static final Pattern CODE = Pattern.compile("code = \"([a-z0-9_]+)\"");

    @Test
    void every_area_of_leg_and_foot_is_drawn_once_and_nothing_else_is() throws IOException {
        List<String> drawn = new ArrayList<>();
        for (String view : List.of("dorsum", "sole", "leg_front", "leg_back")) {
            drawn.addAll(codes(view));
        }
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(areas("symptom_zones", "elsewhere"));
    }

    @Test
    void each_of_the_monofilament_points_is_drawn_once() throws IOException {
        assertThat(codes("points")).containsExactlyInAnyOrderElementsOf(areas("monofilament_zones", "none"));
    }

    @Test
    void an_area_shows_every_letter_given_for_it_and_the_pattern_of_the_first() {
        LimbMap map = MarkedAreas.of(Side.RIGHT, List.of("first_web:P", "hallux", "first_web:N"));
        assertThat(map.letters("first_web")).isEqualTo("NP");
        assertThat(map.pattern("first_web")).isEqualTo("url(#felt-N)");
        assertThat(map.has("hallux")).isTrue();
        assertThat(map.letters("hallux")).isEmpty();
        assertThat(map.pattern("hallux")).isEqualTo("none");
        assertThat(map.has("heel_plantar")).isFalse();
    }

    @Test
    void how_bad_it_is_stands_after_the_letters_and_is_no_letter() {
        LimbMap map = MarkedAreas.of(Side.RIGHT, List.of("first_web:10", "first_web:N", "hallux:3"));
        assertThat(map.written("first_web")).isEqualTo("N10");
        assertThat(map.written("hallux")).isEqualTo("3");
        assertThat(map.pattern("hallux")).isEqualTo("none");
        assertThat(map.has("hallux")).isTrue();
        assertThat(map.written("heel_plantar")).isEmpty();
    }

    @Test
    void the_left_limb_is_the_mirror_image_of_the_right() {
        assertThat(MarkedAreas.of(Side.LEFT, List.of()).placed(120)).isEqualTo("translate(120) scale(-1 1)");
        assertThat(MarkedAreas.of(Side.LEFT, List.of()).across(120, 30)).isEqualTo("90.0");
        assertThat(MarkedAreas.of(Side.RIGHT, List.of()).across(120, 30)).isEqualTo("30.0");
    }

    private static List<String> codes(String view) throws IOException {
        Matcher matcher = CODE.matcher(Files.readString(DRAWINGS.resolve(view + ".jte")));
        List<String> codes = new ArrayList<>();
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    private static List<String> areas(String finding, String without) {
        return KnowledgeFiles.shipped().read().catalogue().find(finding).orElseThrow().options().stream()
                .filter(option -> !option.group().equals(without))
                .map(option -> option.code())
                .toList();
    }
}
