package org.gaitkeeper.knowledge.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.knowledge.ClinicChange.Kind;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.KnowledgeProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalFormTest {

    private static final KnowledgeBase RELEASED = KnowledgeFiles.shipped().read();
    private static final String CLAIM = RELEASED.contents().claims().get(0).id();
    private static final String CONDITION =
            RELEASED.contents().conditions().get(0).code();
    private static final RedFlag FLAG = RELEASED.contents().redFlags().get(0);

    @Test
    void everyFieldThatIsWrongIsNamedAtOnce() {
        assertThat(problems(null, " ", null, "")).contains("kind", "target", "reason");
        assertThat(problems("DESTINATION_SET", CONDITION, "  ", "why")).containsExactly("value");
        assertThat(problems("CLAIM_OFF", "x".repeat(121), "", "why")).containsExactly("target");
    }

    @Test
    void theTargetMustBeOfTheReleaseInForce() {
        assertThat(problems("CLAIM_OFF", CONDITION, "", "why")).containsExactly("target");
        assertThat(problems("DESTINATION_SET", CLAIM, "Ward 4", "why")).containsExactly("target");
        assertThat(understood("CLAIM_OFF", CLAIM, "", "why").target()).isEqualTo(CLAIM);
        assertThat(understood("DESTINATION_SET", FLAG.id(), "Ward 4", "why").value())
                .isEqualTo("Ward 4");
    }

    @Test
    void whatALaterReleaseDroppedCanStillBePutBack() {
        assertThat(understood("CLAIM_ON", "a-claim-of-old", "", "why").kind()).isEqualTo(Kind.CLAIM_ON);
        assertThat(understood("DESTINATION_RESTORED", "a_condition_of_old", "", "why")
                        .kind())
                .isEqualTo(Kind.DESTINATION_RESTORED);
    }

    @Test
    void noKindOfChangeSwitchesARedFlagOff() {
        for (String name : List.of(FLAG.id(), FLAG.code())) {
            Problem refused =
                    catchThrowableOfType(Problem.class, () -> understood("CLAIM_OFF", name, "", "Raised too often"));
            assertThat(refused.code()).isEqualTo(KnowledgeProblem.RED_FLAG_STAYS_ON);
        }
    }

    @Test
    void aDestinationIsKeptOnlyWhereOneIsSet() {
        assertThat(understood("CLAIM_OFF", CLAIM, "left over from another choice", "why")
                        .value())
                .isEmpty();
    }

    private static ProposalForm.Understood understood(
            @Nullable String kind, @Nullable String target, @Nullable String value, @Nullable String reason) {
        return new ProposalForm(kind, target, value, reason).understood(RELEASED);
    }

    private static List<String> problems(
            @Nullable String kind, @Nullable String target, @Nullable String value, @Nullable String reason) {
        return catchThrowableOfType(Problem.class, () -> understood(kind, target, value, reason)).fields().stream()
                .map(FieldProblem::field)
                .toList();
    }
}
