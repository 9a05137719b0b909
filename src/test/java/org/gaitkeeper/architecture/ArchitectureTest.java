package org.gaitkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String FIXTURES = "org.gaitkeeper.architecture.fixture.";

    private static JavaClasses house;

    @BeforeAll
    static void import_the_product() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gaitkeeper");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("impure", HouseRules::pureRoomsStayPure),
                rule("backwards", HouseRules::arrowsPointOneWay),
                rule("sidedoor", HouseRules::featuresAreEnteredByTheFrontDoor),
                rule("layers", HouseRules::layersKeepTheirTools),
                rule("trackless", HouseRules::useCasesLeaveATrail),
                rule("clocks", HouseRules::onlyTheClockKnowsTheTime),
                rule("dishonest", HouseRules::namesAndSeamsAreHonest));
    }

    private static Arguments rule(String fixture, Function<HouseRules, ArchRule> rule) {
        return Arguments.of(fixture, rule);
    }

    @Test
    void the_whole_product_was_looked_at() {
        assertThat(house.size()).isGreaterThan(250);
    }

    @ParameterizedTest(name = "the product keeps the rule that fixture {0} breaks")
    @MethodSource("rules")
    void the_product_keeps_the_rule(String fixture, Function<HouseRules, ArchRule> rule) {
        rule.apply(new HouseRules("org.gaitkeeper")).check(house);
    }

    @ParameterizedTest(name = "fixture {0} is caught")
    @MethodSource("rules")
    void the_rule_can_fail(String fixture, Function<HouseRules, ArchRule> rule) {
        JavaClasses wrong = new ClassFileImporter().importPackages(FIXTURES + fixture);
        assertThat(wrong).isNotEmpty();
        ArchRule onFixture = rule.apply(new HouseRules(FIXTURES + fixture)).allowEmptyShould(true);
        assertThatThrownBy(() -> onFixture.check(wrong)).isInstanceOf(AssertionError.class);
    }
}
