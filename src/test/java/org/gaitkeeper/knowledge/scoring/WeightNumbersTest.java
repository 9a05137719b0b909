package org.gaitkeeper.knowledge.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gaitkeeper.differential.Weights;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The declared weights, one number at a time. */
class WeightNumbersTest {

    private static final Weights DECLARED =
            KnowledgeFiles.shipped().read().contents().weights();

    @Test
    void each_number_can_be_changed_alone() {
        Map<String, Double> numbers = WeightNumbers.of(DECLARED);

        assertThat(numbers)
                .hasSizeGreaterThan(25)
                .containsKeys("base_rates.common", "ordinals.strong", "bands.against");
        numbers.forEach((name, number) -> {
            Map<String, Double> changed = WeightNumbers.of(WeightNumbers.with(DECLARED, name, number / 2));
            assertThat(changed).containsEntry(name, number / 2);
            changed.put(name, number);
            assertThat(changed).as(name).isEqualTo(numbers);
        });
    }

    @Test
    void the_same_number_makes_the_same_weights() {
        assertThat(WeightNumbers.with(DECLARED, "contested", DECLARED.contested()))
                .isEqualTo(DECLARED);
    }

    @Test
    void a_number_nobody_declared_cannot_be_changed() {
        assertThatThrownBy(() -> WeightNumbers.with(DECLARED, "luck", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("luck");
    }

    @ParameterizedTest
    @CsvSource({
        "highest_ratio.document, 0.8, 1",
        "highest_ratio.document, 2.5, 2.5",
        "lowest_ratio.document, 1.2, 1",
        "lowest_ratio.document, 0.6, 0.6",
        "grades.published, 1.25, 1",
        "contested, 1.1, 1",
        "distant_population, 0.9, 0.9",
        "base_rates.common, -2, -2",
        "bands.leading, 3, 3",
    })
    void a_number_stays_in_the_range_of_its_kind(String name, double wanted, double allowed) {
        assertThat(WeightNumbers.allowed(name, wanted)).isEqualTo(allowed);
    }
}
