package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.KnowledgeBase.Contents;
import org.gaitkeeper.differential.Source;
import org.gaitkeeper.differential.Strength;
import org.gaitkeeper.differential.Weightless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number the knowledge weighs stands in the evidence sheet, row by row, and nothing counts twice. */
class EvidenceSheetTest {

    private static final Contents CONTENTS = Told.KNOWLEDGE.contents();

    /** Row of section 5 and the likelihood ratios it carries, from its column or from section 2. */
    private static final String RATIOS = """
            6 2.5 0.15
            7 5 0.009
            8 130 0.09
            26 2 0.4
            28 6.3
            29 3.7 0.23
            30 7.4
            31 6.4
            32 0.05
            33 13
            34 20
            35 13
            36 4.2
            37 4.6
            40 3.25 0.44
            43 7.65 0.56
            44 5.57
            45 1.28 0.44
            46 2.8 0.8
            47 2.8 0.28
            48 5 7
            49 5
            50 5
            51 5
            52 5
            53 7.1
            54 23.8 0.15
            57 1.65 0.62
            58 6.28 1.74 1.29
            66 5.22 0.53
            67 3.9 0.27
            68 4.57 0.11
            69 3.2 0.9
            70 5.2 0.14
            72 14.2 0.05
            74 65 0.35
            75 6.3 0.66
            76 0.18
            77 0.14
            80 0.04
            82 13.14
            93 3.56 0.62
            94 37.5 0.26
            95 3.7 0.23
            102 4.18 0.29
            107 6.9 0.11
            110 4.7 0.38
            111 5.6 0.39
            112 5.9
            121 3.38 0.73
            122 7.26 0.095
            124 2.1 0.3
            126 0.08
            127 26.6 0.33
            128 18.5 0.51
            129 4.56 0.53
            130 9.2 0.5
            131 4 0.19
            137 1.8 0.57 0.67
            138 5.2 0.25
            139 2.71
            140 2.25
            141 1.98
            142 1.76
            143 4 0.9
            144 1.8 0.6
            145 2 0.57
            146 12.8 0.18
            """;

    private static Map<String, Set<BigDecimal>> published() {
        Map<String, Set<BigDecimal>> published = new HashMap<>();
        RATIOS.lines().forEach(line -> {
            String[] words = line.strip().split(" ");
            published.put(
                    "E5-" + words[0],
                    Arrays.stream(words)
                            .skip(1)
                            .map(BigDecimal::new)
                            .map(BigDecimal::stripTrailingZeros)
                            .collect(Collectors.toSet()));
        });
        return published;
    }

    private static Set<BigDecimal> ratios(Claim claim) {
        return Stream.concat(claim.whenTrue().stream(), claim.whenFalse().stream())
                .map(Claim.Effect::strength)
                .filter(Strength.Ratio.class::isInstance)
                .map(strength ->
                        BigDecimal.valueOf(((Strength.Ratio) strength).value()).stripTrailingZeros())
                .collect(Collectors.toSet());
    }

    @Test
    void every_ratio_of_a_claim_stands_in_a_row_it_cites() {
        Map<String, Set<BigDecimal>> published = published();

        CONTENTS.claims().forEach(claim -> ratios(claim).forEach(ratio -> assertThat(claim.sources())
                .as(claim.id() + " says " + ratio.toPlainString())
                .anyMatch(source -> published.getOrDefault(source, Set.of()).contains(ratio))));
    }

    @Test
    void every_ratio_of_the_sheet_is_used_and_none_is_left_behind() {
        Map<String, Set<BigDecimal>> used = new HashMap<>();
        CONTENTS.claims().forEach(claim -> claim.sources().stream()
                .filter(published().keySet()::contains)
                .forEach(
                        row -> used.computeIfAbsent(row, key -> new TreeSet<>()).addAll(ratios(claim))));

        published()
                .forEach((row, ratios) ->
                        assertThat(used.getOrDefault(row, Set.of())).as(row).containsAll(ratios));
    }

    @Test
    void no_ratio_rests_on_a_publication_nobody_has_read() {
        Set<String> unread = CONTENTS.sources().stream()
                .filter(source -> source.read().startsWith("not read"))
                .map(Source::key)
                .collect(Collectors.toSet());

        assertThat(unread).isNotEmpty();
        CONTENTS.claims().stream()
                .filter(claim -> !ratios(claim).isEmpty())
                .forEach(claim -> assertThat(claim.sources()).as(claim.id()).doesNotContainAnyElementsOf(unread));
    }

    @Test
    void every_row_is_a_claim_or_weightless_with_its_reason() {
        Set<String> placed = CONTENTS.claims().stream()
                .flatMap(claim -> claim.sources().stream())
                .collect(Collectors.toSet());
        CONTENTS.weightless().stream().map(Weightless::id).forEach(placed::add);

        assertThat(placed)
                .containsAll(IntStream.rangeClosed(1, 147)
                        .mapToObj(row -> "E5-" + row)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            straight leg raise and slump       | slr, crossed-slr, slump, slr-with-deficit
            seated and active piriformis       | seated-piriformis, active-piriformis, either-piriformis, fair, pace
            ankle index and pulse              | abi-low, abi-reduced, pulse, pulse-absent
            vibration and monofilament         | vibration, vib-128, vib-timed, monofilament, pinprick
            hernia, hardness and their model   | hernia, hardness, vignaud, spn-hernia
            saddle change and its series       | saddle, saddle-lr, saddle-sense
            the claudication questions         | stand-still, starts-at-rest, edinburgh, calf-standing-still
            the pressure criteria              | icp-rest, icp-1, icp-5, icp-dyn
            """)
    void what_measures_the_same_thing_counts_once(String what, String claims) {
        List<String> ids = List.of(claims.split(",\\s*"));
        List<Claim> found =
                CONTENTS.claims().stream().filter(one -> ids.contains(one.id())).toList();

        assertThat(found).as(what).hasSameSizeAs(ids);
        assertThat(found.stream().map(Claim::cluster).distinct()).as(what).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"slump", "icp-rest", "icp-1", "icp-5", "icp-dyn", "pulse-pf", "abi-ex-drop", "scratch-peroneal"})
    void what_the_sources_dispute_is_marked_contested(String claim) {
        assertThat(CONTENTS.claims().stream().filter(one -> one.id().equals(claim)))
                .singleElement()
                .matches(Claim::contested);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pelvic_compression_relieves                     | meralgia_paraesthetica    | !pelvic_compression_relieves
            tinel_fibular_neck                              | common_peroneal_neuropathy| !tinel_fibular_neck
            post_exercise_hernia                            | cecs_anterior_lateral     | !post_exercise_hernia
            abi_rest=0.7                                    | pad                       | abi_rest=1.1
            abi_1min_post_max=0.6                           | external_iliac_endofibrosis| abi_1min_post_max=0.9
            seated_piriformis_positive                      | deep_gluteal_sciatic      | !seated_piriformis_positive
            femoral_stretch_positive                        | lumbar_radiculopathy      | !femoral_stretch_positive
            vibration_128hz_sites_wrong=6                   | polyneuropathy_diabetic   | vibration_128hz_sites_wrong=1
            shin_palpation_pain                             | medial_tibial_stress_syndrome | !shin_palpation_pain
            therapeutic_ultrasound_pain                     | tibial_stress_fracture    | !therapeutic_ultrasound_pain
            wells_dvt_score=3                               | dvt                       | wells_dvt_score=0
            post_void_residual_ml=300                       | cauda_equina              | post_void_residual_ml=50
            neurogenic_claudication, age_years=65           | lumbar_stenosis           | !neurogenic_claudication, age_years=65
            directional_preference=extension                | discogenic_pain           | directional_preference=none
            """)
    void a_positive_test_raises_and_a_negative_one_lowers(String positive, String condition, String negative) {
        assertThat(Told.moves(positive, condition)).isPositive();
        assertThat(Told.moves(negative, condition)).isNegative();
    }

    @Test
    void a_huge_ratio_of_a_small_series_is_capped() {
        int tinel = Told.moves("tinel_fibular_neck", "common_peroneal_neuropathy");

        assertThat(tinel).isLessThan((int) (1000 * Math.log(65)) / 2);
    }

    @Test
    void ratios_of_older_adults_say_less_about_young_ones() {
        int old = Told.moves("age_years=65, no_pain_when_seated", "lumbar_stenosis")
                - Told.moves("age_years=65", "lumbar_stenosis");
        int young = Told.moves("age_years=30, no_pain_when_seated", "lumbar_stenosis")
                - Told.moves("age_years=30", "lumbar_stenosis");

        assertThat(young).isPositive().isLessThan(old);
    }

    @ParameterizedTest
    @CsvSource({"pad", "external_iliac_endofibrosis"})
    void a_fall_of_the_index_by_20_percent_is_not_counted_under_35_and_the_result_says_why(String condition) {
        Differential young = Told.assess("age_years=34, abi_drop_pct=30");

        assertThat(Told.score(young, condition)).isEqualTo(Told.score(Told.assess("age_years=34"), condition));
        assertThat(young.condition(condition).orElseThrow().evidenceFor())
                .filteredOn(line -> line.claim().equals("abi-ex-drop"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.counted()).isFalse();
                    assertThat(line.notCounted()).contains("Under 35", "60.5 %");
                    assertThat(line.sources()).contains("kyte-2023");
                });
    }

    @Test
    void from_35_a_fall_of_the_index_by_20_percent_counts() {
        Differential older = Told.assess("age_years=35, abi_drop_pct=30");

        assertThat(Told.score(older, "pad")).isGreaterThan(Told.score(Told.assess("age_years=35"), "pad"));
    }
}
