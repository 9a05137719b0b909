package org.gaitkeeper.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.assessment.entity.DifferentialResult;
import org.gaitkeeper.platform.json.Json;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Instant AT = Instant.parse("2026-08-14T09:41:00Z");
    private static final Seal.Signing SIGNING =
            new Seal.Signing(new UUID(0, 9), "Anna Physio", "PH12345", "I take responsibility.", AT);
    private static final DifferentialResult.Stored RESULT =
            new DifferentialResult.Stored("1", "ab", "1", "{\"conditions\":[]}");

    @Test
    void theOrderAndSpacingInWhichTheDatabaseReturnsAnswersDoNotMatter() {
        assertThat(Seal.digest(row("{\"b\":{\"x\":12.50,\"a\":[1,2]},\"a\":0.0}", "{}"), SIGNING, RESULT))
                .isEqualTo(Seal.digest(row("{ \"a\": 0, \"b\": {\"a\": [1, 2], \"x\": 12.5} }", "{}"), SIGNING, RESULT))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void numbersAreWrittenPlainly() {
        assertThat(Seal.canonical(Json.stored("{\"n\":1.2E2,\"m\":0.10}", JsonNode.class)))
                .isEqualTo("{\"m\":0.1,\"n\":120}");
    }

    @Test
    void anAnswerAnActionTheDifferentialOrTheSignerChangesTheDigest() {
        String digest = Seal.digest(row("{\"a\":1}", "{}"), SIGNING, RESULT);

        assertThat(Seal.digest(row("{\"a\":2}", "{}"), SIGNING, RESULT)).isNotEqualTo(digest);
        assertThat(Seal.digest(row("{\"a\":1}", "{\"R1\":{}}"), SIGNING, RESULT))
                .isNotEqualTo(digest);
        assertThat(Seal.digest(
                        row("{\"a\":1}", "{}"),
                        SIGNING,
                        new DifferentialResult.Stored("1", "ab", "1", "{\"conditions\":[ ]}")))
                .isNotEqualTo(digest);
        assertThat(Seal.digest(
                        row("{\"a\":1}", "{}"),
                        new Seal.Signing(new UUID(0, 8), "Anna Physio", "PH12345", "I take responsibility.", AT),
                        RESULT))
                .isNotEqualTo(digest);
    }

    @Test
    void whatWasSignedBeforeRunsWereLoggedKeepsItsDigest() {
        assertThat(Seal.digest(row("{\"a\":1}", "{}"), SIGNING, RESULT))
                .isEqualTo("e14cf9b66360e8d4f76903c8d10eea9f763ca284182fcc353de8e3709bb45ce1");
    }

    @Test
    void theFrozenRunsChangeTheDigestEvenWhenThereAreNone() {
        String before = Seal.digest(row("{\"a\":1}", "{}"), SIGNING, RESULT);
        String none = Seal.digest(signedWith("[]"), SIGNING, RESULT);
        String one = Seal.digest(signedWith("[{\"version\":1}]"), SIGNING, RESULT);

        assertThat(List.of(before, none, one, Seal.digest(signedWith("[{\"version\":2}]"), SIGNING, RESULT)))
                .doesNotHaveDuplicates();
        assertThat(Seal.digest(signedWith("[ {\"version\": 1.0} ]"), SIGNING, RESULT))
                .isEqualTo(one);
    }

    private static Assessment signedWith(String runs) {
        Assessment row = row("{\"a\":1}", "{}");
        row.freeze(runs);
        return row;
    }

    private static Assessment row(String answers, String actions) {
        Assessment row = new Assessment(new Assessment.Start(
                new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4), new UUID(0, 5), AT, null, ""));
        row.changed(answers, actions, AT);
        return row;
    }
}
