package org.gaitkeeper.knowledge.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.browse.Item.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One field finds everything. */
class SearchTest {

    private static final Search SEARCH = new Search(KnowledgeFiles.shipped().read());

    @ParameterizedTest
    @CsvSource({
        "tarsal tunnel, CONDITION, tarsal_tunnel",
        "SYNDROME  tunnel tarsal, CONDITION, tarsal_tunnel",
        "stand-still, CLAIM, stand-still",
        "cauda equina syndrome, RED_FLAG, R1",
        "r4, RED_FLAG, R4",
        "s1-25, SOURCE, S1-25",
        "E5-147, SOURCE, E5-147",
        "hislop-2014, SOURCE, hislop-2014",
        "onset_minutes, FINDING, onset_minutes",
        "skip eyelet, ADVICE, lacing-relief"
    })
    void words_and_ids_find_what_they_name_first(String asked, Kind kind, String id) {
        assertThat(SEARCH.find(asked))
                .filteredOn(group -> group.kind() == kind)
                .singleElement()
                .satisfies(group -> assertThat(group.items().get(0).id()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "zzzzqq", "tarsal zzzzqq"})
    void nothing_asked_or_nothing_that_fits_finds_nothing(String asked) {
        assertThat(SEARCH.find(asked)).isEmpty();
    }

    @Test
    void a_long_list_is_cut_and_says_how_much_is_left() {
        assertThat(SEARCH.find("e"))
                .filteredOn(group -> group.kind() == Kind.CLAIM)
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.items()).hasSize(Search.MOST);
                    assertThat(group.more()).isGreaterThan(100);
                });
    }
}
