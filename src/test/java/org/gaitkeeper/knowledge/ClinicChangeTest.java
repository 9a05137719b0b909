package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.ClinicChange.Kind;
import org.junit.jupiter.api.Test;

class ClinicChangeTest {

    @Test
    void eachKindIsEndedByItsOpposite() {
        LocalChanges off = change(Kind.CLAIM_OFF, "a", "").appliedTo(LocalChanges.NONE);
        LocalChanges sent = change(Kind.DESTINATION_SET, "b", "Ward 4").appliedTo(off);

        assertThat(sent).isEqualTo(new LocalChanges(Set.of("a"), Map.of("b", "Ward 4")));
        assertThat(change(Kind.CLAIM_ON, "a", "").appliedTo(sent))
                .isEqualTo(new LocalChanges(Set.of(), Map.of("b", "Ward 4")));
        assertThat(change(Kind.DESTINATION_RESTORED, "b", "").appliedTo(sent)).isEqualTo(off);
    }

    @Test
    void whatIsAlreadySoChangesNothing() {
        LocalChanges off = change(Kind.CLAIM_OFF, "a", "").appliedTo(LocalChanges.NONE);

        assertThat(change(Kind.CLAIM_OFF, "a", "").appliedTo(off)).isEqualTo(off);
        assertThat(change(Kind.DESTINATION_RESTORED, "z", "").appliedTo(off)).isEqualTo(off);
    }

    @Test
    void theSameChangesAreStoredAsTheSameText() {
        LocalChanges changes = new LocalChanges(Set.of("b", "a", "c"), Map.of("y", "1", "x", "2"));

        assertThat(StoredChanges.json(changes))
                .isEqualTo("{\"claimsOff\":[\"a\",\"b\",\"c\"],\"destinations\":{\"x\":\"2\",\"y\":\"1\"}}");
        assertThat(StoredChanges.read(StoredChanges.json(changes))).isEqualTo(changes);
    }

    private static ClinicChange change(Kind kind, String target, String value) {
        return new ClinicChange(
                new UUID(0, 1), kind, target, value, "because", Instant.EPOCH, new UUID(0, 2), "Max", null);
    }
}
