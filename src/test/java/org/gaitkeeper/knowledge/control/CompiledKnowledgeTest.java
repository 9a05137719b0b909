package org.gaitkeeper.knowledge.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.KnowledgeProblem;
import org.gaitkeeper.knowledge.RidgeClinic;
import org.gaitkeeper.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class CompiledKnowledgeTest {

    private static final KnowledgeFiles OTHER = RidgeClinic.release("9.5.0", "weights.yaml", text -> text);

    private final CompiledKnowledge compiled = new CompiledKnowledge(new ShippedRelease());
    private final AtomicInteger asked = new AtomicInteger();

    private KnowledgeBase other(LocalChanges local) {
        return compiled.base(OTHER.version().sha256(), local, () -> {
            asked.incrementAndGet();
            return OTHER;
        });
    }

    @Test
    void aReleaseIsCompiledOnceWhateverClinicsChange() {
        KnowledgeBase released = other(LocalChanges.NONE);
        KnowledgeBase changed = other(new LocalChanges(Set.of(), Map.of("R1", "Ward 4")));

        assertThat(asked).hasValue(1);
        assertThat(other(LocalChanges.NONE)).isSameAs(released);
        assertThat(other(new LocalChanges(Set.of(), Map.of("R1", "Ward 4")))).isSameAs(changed);
        assertThat(changed.version().sha256()).isEqualTo(released.version().sha256());
        assertThat(changed.version().local()).hasSize(64);
    }

    @Test
    void onlyThoseAskedForLastAreKept() {
        KnowledgeBase released = other(LocalChanges.NONE);
        for (int i = 0; i < 30; i++) {
            other(new LocalChanges(Set.of(), Map.of("R1", "Ward " + i)));
        }

        assertThat(other(LocalChanges.NONE))
                .as("asked for again with every change, so still kept")
                .isSameAs(released);
        KnowledgeBase first = other(new LocalChanges(Set.of(), Map.of("R1", "Ward 29")));
        assertThat(other(new LocalChanges(Set.of(), Map.of("R1", "Ward 29")))).isSameAs(first);
        assertThat(asked).hasValue(1);
    }

    @Test
    void theShippedReleaseNeedsNoDatabase() {
        KnowledgeFiles shipped = KnowledgeFiles.shipped();

        assertThat(compiled.base(shipped.version().sha256(), LocalChanges.NONE, () -> OTHER)
                        .version())
                .isEqualTo(shipped.version());
    }

    @Test
    void aReleaseThisBuildCannotReadIsRefusedWithACode() {
        KnowledgeFiles damaged = RidgeClinic.release("9.6.0", "red-flags.yaml", text -> text + "\n- surprise: 1\n");

        Problem refused = catchThrowableOfType(
                Problem.class, () -> compiled.base(damaged.version().sha256(), LocalChanges.NONE, () -> damaged));

        assertThat(refused.code()).isEqualTo(KnowledgeProblem.RELEASE_UNREADABLE);
    }
}
