package org.gaitkeeper.knowledge.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.SourceLine;
import org.gaitkeeper.knowledge.browse.ConditionSheet.Argument;
import org.gaitkeeper.knowledge.browse.Item.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of the knowledge say. */
class LibraryTest {

    private static final KnowledgeBase BASE = KnowledgeFiles.shipped().read();
    private static final Library LIBRARY = new Library(BASE);

    @Test
    void a_ratio_beyond_the_cap_of_its_grade_says_what_it_counts_as() {
        ClaimSheet edinburgh = LIBRARY.claim("edinburgh").orElseThrow();

        ClaimSheet.Effect favours = edinburgh.effects().stream()
                .filter(ClaimSheet.Effect::favours)
                .findFirst()
                .orElseThrow();
        assertThat(favours.weighing().strength()).isEqualTo("likelihood ratio 130");
        assertThat(favours.weighing().cap()).isEqualTo("counts as at most 8");
        assertThat(favours.weighing().damping())
                .contains("computed from published figures counts 0.85", "contested counts 0.6", "other people");
        assertThat(edinburgh.contested()).isTrue();
        assertThat(edinburgh.population()).contains("older adults");
        assertThat(edinburgh.within()).contains("at least 50", "at most 120");
    }

    @Test
    void a_small_ratio_is_held_up_and_one_within_bounds_stands_as_it_is() {
        List<Argument> against = LIBRARY.condition("pad").orElseThrow().claimsAgainst();

        assertThat(against)
                .filteredOn(argument -> argument.claim().id().equals("starts-at-rest"))
                .singleElement()
                .satisfies(argument -> {
                    assertThat(argument.effect().weighing().cap()).isEqualTo("counts as at least 0.15");
                    assertThat(argument.when()).startsWith("Not so: ");
                });
        assertThat(LIBRARY.condition("pad").orElseThrow().claimsFor())
                .filteredOn(argument -> argument.claim().id().equals("stand-still"))
                .singleElement()
                .satisfies(argument ->
                        assertThat(argument.effect().weighing().cap()).isEmpty());
    }

    @Test
    void a_claim_that_is_not_counted_in_some_patients_says_in_whom_and_why() {
        assertThat(BASE.contents().claims())
                .filteredOn(claim -> claim.exemption() != null)
                .isNotEmpty()
                .allSatisfy(claim -> {
                    ClaimSheet.Exemption exemption =
                            LIBRARY.claim(claim.id()).orElseThrow().exemption();
                    assertThat(exemption).isNotNull();
                    assertThat(exemption.when()).isNotBlank();
                    assertThat(exemption.because()).isNotBlank();
                    assertThat(exemption.sources()).isNotEmpty();
                });
    }

    @Test
    void the_heaviest_argument_comes_first() {
        BASE.contents().conditions().forEach(condition -> assertThat(
                        LIBRARY.condition(condition.code()).orElseThrow().claimsFor())
                .extracting(argument -> -argument.effect().weighing().size())
                .isSorted());
    }

    @Test
    void every_claim_stands_under_each_condition_it_moves() {
        Map<String, ConditionSheet> sheets = BASE.contents().conditions().stream()
                .collect(Collectors.toMap(Condition::code, condition -> LIBRARY.condition(condition.code())
                        .orElseThrow()));

        BASE.contents().claims().forEach(claim -> claim.whenTrue().forEach(effect -> {
            ConditionSheet sheet = Objects.requireNonNull(sheets.get(effect.condition()));
            assertThat(effect.favours() ? sheet.claimsFor() : sheet.claimsAgainst())
                    .extracting(argument -> argument.claim().id())
                    .contains(claim.id());
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "hislop-2014, https://www.hindawi.com/journals/jsm/2014/105953/, true",
        "lopes-2012, https://pmc.ncbi.nlm.nih.gov/articles/PMC4269925/, true",
        "debruijn-2018, https://doi.org/10.1055/s-0043-119225, true",
        "hagen-2010, https://pubmed.ncbi.nlm.nih.gov/20623434/, true",
        "khan-2006, '', true"
    })
    void a_publication_leads_to_its_address(String key, String address, boolean read) {
        SourceLine source = LIBRARY.source(key).orElseThrow().source();

        assertThat(source.link()).isEqualTo(address);
        assertThat(source.wasRead()).isEqualTo(read);
        assertThat(source.publication()).isTrue();
    }

    @Test
    void a_statement_is_a_source_too_and_shows_what_rests_on_it() {
        SourceSheet fact = LIBRARY.source("S1-25").orElseThrow();

        assertThat(fact.source().title())
                .isEqualTo(
                        "Fact 25 of document 1, a magazine article quoting two physical therapists and a podiatric surgeon");
        assertThat(fact.source().publication()).isFalse();
        assertThat(fact.resting(Kind.READING)).isNotEmpty();
        assertThat(LIBRARY.source("E2.11").orElseThrow().source().title()).isEqualTo("Evidence sheet, section 2.11");
        assertThat(LIBRARY.source("S9-01")).isEmpty();
    }

    @Test
    void a_source_cited_as_not_read_says_so() {
        assertThat(LIBRARY.publications())
                .filteredOn(sheet -> !sheet.source().wasRead())
                .isNotEmpty()
                .allMatch(sheet -> sheet.source().read().startsWith("not read"));
    }

    @Test
    void a_question_shows_every_claim_and_red_flag_that_reads_it() {
        FindingSheet saddle = LIBRARY.finding("saddle_or_perianal_change").orElseThrow();

        assertThat(saddle.reading()).extracting(Item::href).contains("/knowledge/red-flags#R1");
        assertThat(saddle.reading()).extracting(Item::kind).contains(Kind.CLAIM, Kind.RED_FLAG);
    }

    @Test
    void conventions_list_every_number_of_the_table() {
        assertThat(LIBRARY.conventions())
                .extracting(row -> row.table() + ": " + row.name() + " " + row.value())
                .contains(
                        "Base rates: very common -1.2",
                        "Greatest likelihood ratio: published 12",
                        "Damping by grade: source document only 0.6",
                        "Other damping: contested 0.6",
                        "Bands: possible -2");
    }
}
