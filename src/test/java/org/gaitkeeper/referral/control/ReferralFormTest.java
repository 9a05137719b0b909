package org.gaitkeeper.referral.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.referral.ReferralProblem;
import org.gaitkeeper.referral.ReferralUrgency;
import org.gaitkeeper.referral.entity.ReferralRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralFormTest {

    private static final String RECIPIENT = "0199f000-0000-7000-8000-000000000009";

    @ParameterizedTest
    @CsvSource({
        "ROUTINE, ROUTINE, '', true",
        "URGENT, ROUTINE, '', true",
        "EMERGENCY, EMERGENCY, '', true",
        "ROUTINE, URGENT, '', false",
        "ROUTINE, URGENT, too short, false",
        "SAME_DAY, EMERGENCY, '', false",
        "SAME_DAY, EMERGENCY, Seen in the emergency department this morning, true",
    })
    void lessThanARaisedFlagAsksForNeedsAReason(
            ReferralUrgency chosen, ReferralUrgency flag, String reason, boolean accepted) {
        ReferralRow.Content content = form(chosen.name(), reason, "Please see.", List.of())
                .understood(Set.of(), Set.of(), ReferralUrgency.ROUTINE);
        if (accepted) {
            assertThat(ReferralForm.judged(content, flag).urgency()).isEqualTo(chosen);
        } else {
            assertThatThrownBy(() -> ReferralForm.judged(content, flag))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.code()).isEqualTo(ReferralProblem.URGENCY_BELOW_FLAG);
                        assertThat(problem.fields())
                                .extracting(FieldProblem::field)
                                .containsExactly("urgencyReason");
                    });
        }
    }

    @Test
    void aReasonForLessUrgencyIsForgottenWhenItIsNotLess() {
        ReferralRow.Content content = form("URGENT", "Seen elsewhere already", "Please see.", List.of())
                .understood(Set.of(), Set.of(), ReferralUrgency.ROUTINE);
        assertThat(ReferralForm.judged(content, ReferralUrgency.ROUTINE).urgencyReason())
                .isEmpty();
    }

    @Test
    void whatIsLeftOutIsTheStandardChoiceAndTheUrgencyOfTheAssessment() {
        ReferralRow.Content content = form(null, null, "Please see.", null)
                .understood(Set.of("finding:a"), Set.of("finding:a", "finding:b"), ReferralUrgency.URGENT);
        assertThat(content.included()).containsExactly("finding:a");
        assertThat(content.urgency()).isEqualTo(ReferralUrgency.URGENT);
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnce() {
        ReferralForm form = new ReferralForm(
                "not-an-id",
                "x".repeat(81),
                "SOON",
                "\u0000",
                "",
                List.of("finding:unknown"),
                "\uD800",
                "y".repeat(601));
        Problem problem =
                catchThrowableOfType(Problem.class, () -> form.understood(Set.of(), Set.of(), ReferralUrgency.ROUTINE));
        assertThat(problem.fields())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "recipientId",
                        "specialty",
                        "urgency",
                        "urgencyReason",
                        "reason",
                        "included",
                        "addedText",
                        "copies");
    }

    private static ReferralForm form(String urgency, String urgencyReason, String reason, List<String> included) {
        return new ReferralForm(RECIPIENT, "Neurology", urgency, urgencyReason, reason, included, null, null);
    }
}
