package org.gaitkeeper.knowledge.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Grade;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.differential.Strength;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.differential.Weights;
import org.gaitkeeper.findings.Speech;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.Spoken;
import org.gaitkeeper.knowledge.browse.Item.Kind;
import org.gaitkeeper.knowledge.browse.KnowledgeDiff.Change;
import org.gaitkeeper.knowledge.browse.KnowledgeDiff.Field;
import org.gaitkeeper.knowledge.browse.KnowledgeDiff.Type;
import org.gaitkeeper.platform.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What differs between two releases, in words. */
class KnowledgeDiffTest {

    private static final KnowledgeBase BASE = KnowledgeFiles.shipped().read();
    private static final String STAND_STILL = "stand-still";

    private static Claim standStill() {
        return BASE.claim(STAND_STILL).orElseThrow();
    }

    private static KnowledgeBase withClaim(UnaryOperator<Claim> change) {
        return Variants.of(BASE)
                .claims(BASE.contents().claims().stream()
                        .map(claim -> claim.id().equals(STAND_STILL) ? change.apply(claim) : claim)
                        .toList())
                .build();
    }

    private static Claim claim(
            Claim from, List<Claim.Effect> whenTrue, Grade grade, boolean contested, String because) {
        return new Claim(
                from.id(),
                from.when(),
                whenTrue,
                from.whenFalse(),
                from.cluster(),
                grade,
                from.population(),
                contested,
                from.restingExam(),
                from.exemption(),
                from.sources(),
                because);
    }

    static Stream<Arguments> changesOfAClaim() {
        Claim before = standStill();
        List<Claim.Effect> stronger = List.of(new Claim.Effect("pad", true, new Strength.Ratio(4)));
        List<Claim.Effect> judged = List.of(new Claim.Effect("pad", true, Strength.Ordinal.STRONG));
        return Stream.of(
                Arguments.of(
                        claim(before, stronger, before.grade(), before.contested(), before.because()),
                        "Then, Peripheral artery disease",
                        "for, likelihood ratio 2.5",
                        "for, likelihood ratio 4"),
                Arguments.of(
                        claim(before, judged, before.grade(), before.contested(), before.because()),
                        "Then, Peripheral artery disease",
                        "for, likelihood ratio 2.5",
                        "for, strong, by judgement"),
                Arguments.of(
                        claim(before, List.of(), before.grade(), before.contested(), before.because()),
                        "Then, Peripheral artery disease",
                        "for, likelihood ratio 2.5",
                        ""),
                Arguments.of(
                        claim(before, before.whenTrue(), Grade.EXPERT, before.contested(), before.because()),
                        "Grade",
                        "computed from published figures",
                        "expert opinion"),
                Arguments.of(
                        claim(before, before.whenTrue(), before.grade(), true, before.because()),
                        "Contested",
                        "",
                        "yes"),
                Arguments.of(
                        claim(before, before.whenTrue(), before.grade(), before.contested(), "Otherwise put."),
                        "Because",
                        before.because(),
                        "Otherwise put."));
    }

    @ParameterizedTest(name = "{1}: {2} → {3}")
    @MethodSource("changesOfAClaim")
    void a_changed_claim_tells_the_field_before_and_after(Claim after, String field, String was, String is) {
        KnowledgeDiff diff = KnowledgeDiff.between(BASE, withClaim(claim -> after));

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(Type.CHANGED);
            assertThat(change.item().kind()).isEqualTo(Kind.CLAIM);
            assertThat(change.item().id()).isEqualTo(STAND_STILL);
            assertThat(change.fields()).singleElement().satisfies(one -> {
                assertThat(one.name()).startsWith(field.substring(0, 4));
                assertThat(one).extracting(Field::before, Field::after).containsExactly(was, is);
            });
        });
    }

    @Test
    void a_translation_tells_the_same_changes_unless_its_words_hide_one() {
        KnowledgeBase later = withClaim(claim -> claim(
                claim,
                List.of(new Claim.Effect("pad", true, new Strength.Ratio(4))),
                claim.grade(),
                claim.contested(),
                claim.because()));
        KnowledgeDiff written = KnowledgeDiff.between(BASE, later);
        Speech german = Spoken.in(Language.GERMAN);
        KnowledgeDiff translated = KnowledgeDiff.between(BASE.in(german), later.in(german));

        assertThat(written.saidAs(translated).of(Kind.CLAIM).get(0).fields())
                .extracting(Field::name)
                .singleElement()
                .asString()
                .contains("arterielle Verschlusskrankheit");
        assertThat(written.saidAs(new KnowledgeDiff(List.of()))).isEqualTo(written);
    }

    @Test
    void what_is_gone_is_removed_and_what_is_new_is_added() {
        KnowledgeBase without = Variants.of(BASE)
                .claims(BASE.contents().claims().stream()
                        .filter(claim -> !claim.id().equals(STAND_STILL))
                        .toList())
                .build();

        assertThat(KnowledgeDiff.between(BASE, without).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.type()).isEqualTo(Type.REMOVED);
                    assertThat(change.fields()).allMatch(field -> field.after().isEmpty());
                });
        KnowledgeDiff back = KnowledgeDiff.between(without, BASE);
        assertThat(back.count(Kind.CLAIM, Type.ADDED)).isEqualTo(1);
        assertThat(back.of(Kind.CLAIM).get(0).fields())
                .extracting(Field::name)
                .contains("When", "Grade", "Because", "Sources");
    }

    @Test
    void a_red_flag_with_another_tier_says_so() {
        RedFlag first = BASE.contents().redFlags().get(0);
        RedFlag milder = new RedFlag(
                first.id(),
                first.code(),
                first.title(),
                first.when(),
                first.unless(),
                Urgency.URGENT,
                first.destination(),
                first.action(),
                first.questions(),
                first.sources(),
                first.because());
        List<RedFlag> flags = new ArrayList<>(BASE.contents().redFlags());
        flags.set(0, milder);

        assertThat(KnowledgeDiff.between(BASE, Variants.of(BASE).redFlags(flags).build())
                        .of(Kind.RED_FLAG))
                .singleElement()
                .extracting(change -> change.fields().get(0))
                .isEqualTo(new Field("Tier", "Emergency now", "Urgent, within two weeks"));
    }

    @Test
    void another_weight_is_a_changed_convention() {
        Weights from = BASE.contents().weights();
        Weights bolder = new Weights(
                from.baseRates(),
                from.ordinals(),
                Map.of(
                        Grade.PUBLISHED, 20.0,
                        Grade.COMPUTED, from.highestRatio().get(Grade.COMPUTED),
                        Grade.GUIDELINE, from.highestRatio().get(Grade.GUIDELINE),
                        Grade.EXPERT, from.highestRatio().get(Grade.EXPERT),
                        Grade.DOCUMENT, from.highestRatio().get(Grade.DOCUMENT)),
                from.lowestRatio(),
                from.grades(),
                from.contested(),
                from.distantPopulation(),
                from.bands(),
                from.contributions(),
                from.axes());

        assertThat(KnowledgeDiff.between(BASE, Variants.of(BASE).weights(bolder).build())
                        .changes())
                .containsExactly(new Change(
                        Type.CHANGED,
                        new Item(
                                Kind.WEIGHT,
                                "Greatest likelihood ratio, published",
                                "Greatest likelihood ratio, published"),
                        List.of(new Field("Value", "12", "20"))));
    }

    @Test
    void another_order_is_no_change() {
        List<Claim> reversed = new ArrayList<>(BASE.contents().claims());
        Collections.reverse(reversed);

        assertThat(KnowledgeDiff.between(
                                BASE, Variants.of(BASE).claims(reversed).build())
                        .same())
                .isTrue();
    }
}
