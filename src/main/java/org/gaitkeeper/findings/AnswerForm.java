package org.gaitkeeper.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer as words, before it is understood.
 *
 * @param finding code
 * @param status name of a {@link Status} in any case; empty means present when there is a value, else not assessed
 * @param values option codes, one number, or one text; empty when there is no value
 * @param side {@code left}, {@code right}, or empty
 * @param phase {@code rest}, {@code during}, {@code after}, or empty
 * @param note free words, empty when none
 */
public record AnswerForm(String finding, String status, List<String> values, String side, String phase, String note) {

    public AnswerForm {
        values = values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** The words of an answer; {@link Catalogue#read} gives the answer back. */
    public static AnswerForm from(Answer answer) {
        Value value = answer.value();
        return new AnswerForm(
                answer.finding(),
                answer.status().name().toLowerCase(Locale.ROOT),
                value == null ? List.of() : value.parts(),
                answer.side() == Side.NONE ? "" : answer.side().name().toLowerCase(Locale.ROOT),
                answer.phase() == Phase.NONE ? "" : answer.phase().name().toLowerCase(Locale.ROOT),
                answer.note());
    }

    /**
     * What was understood: an answer, or the reasons why not.
     *
     * @param understood null when refused
     * @param problems empty when understood
     */
    public record Reading(@Nullable Answer understood, List<Problem> problems) {

        static Reading of(Answer answer) {
            return new Reading(answer, List.of());
        }

        static Reading refused(List<Problem> problems) {
            return new Reading(null, List.copyOf(problems));
        }

        /** The answer, empty when refused. */
        public Optional<Answer> answer() {
            return Optional.ofNullable(understood);
        }
    }
}
