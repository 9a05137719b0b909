package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import org.gaitkeeper.differential.Strength.Ordinal;

/** What a knowledge base holds and refuses. */
class KnowledgeBaseTest {

    @org.junit.jupiter.api.Test
    void a_knowledge_base_is_asked_by_code() {
        KnowledgeBase knowledge = new SmallKnowledge()
                .with(claim("a", present("f1"), "c", favours("nerve", Ordinal.WEAK)))
                .build();

        assertThat(knowledge.condition("nerve")).isPresent();
        assertThat(knowledge.territory("nerve_dpn")).isPresent();
        assertThat(knowledge.advice("rest")).isPresent();
        assertThat(knowledge.source("suri-2010")).isPresent();
        assertThat(knowledge.source("E5-1")).isEmpty();
        assertThat(knowledge.claim("a")).isPresent();
        assertThat(knowledge.catalogue().find("f1")).isPresent();
    }

    @org.junit.jupiter.api.Test
    void a_claim_about_nothing_known_is_refused() {
        assertThatThrownBy(() -> new SmallKnowledge()
                        .with(claim("a", present("f1"), "c", favours("nobody", Ordinal.WEAK)))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        Claim twice = claim("a", present("f1"), "c", favours("nerve", Ordinal.WEAK));
        assertThatThrownBy(() -> new SmallKnowledge().with(twice, twice).build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
