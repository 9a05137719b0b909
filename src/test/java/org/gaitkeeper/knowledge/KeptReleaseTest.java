package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of a release must compile to the same knowledge for ever. */
class KeptReleaseTest {

    private static final KnowledgeFiles SHIPPED = KnowledgeFiles.shipped();

    @Test
    void comesBackWithEveryFileInItsOrderAndTheSameHash() {
        KnowledgeFiles back = KnowledgeFiles.stored(SHIPPED.json());

        assertThat(back.names()).isEqualTo(SHIPPED.names());
        assertThat(back.names()).allSatisfy(name -> assertThat(back.text(name)).isEqualTo(SHIPPED.text(name)));
        assertThat(back.version()).isEqualTo(SHIPPED.read().version());
    }

    @Test
    void oneCharacterMakesAnotherRelease() {
        KnowledgeFiles edited = RidgeClinic.release(SHIPPED.version().number(), "weights.yaml", text -> text + "#");

        assertThat(edited.version().sha256()).isNotEqualTo(SHIPPED.version().sha256());
    }
}
