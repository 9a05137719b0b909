package org.gaitkeeper.assessment.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.assessment.Conclusion;
import org.gaitkeeper.assessment.Conclusion.Agreement;
import org.gaitkeeper.assessment.Conclusion.Named;
import org.gaitkeeper.assessment.Conclusion.Reason;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * The clinician's conclusion as a form or a program sends it; null is the same as empty.
 *
 * @param conditions codes or names of conditions of the ranking
 * @param other something else, in words
 * @param undecided {@code true} to conclude nothing yet; then nothing else may be said
 * @param reason name of a {@link Reason}; needed when what led is overridden, otherwise not kept
 * @param words more about the reason; needed when it is {@code OTHER}
 */
public record ConclusionForm(
        @Nullable List<@Nullable String> conditions,
        @Nullable String other,
        @Nullable Boolean undecided,
        @Nullable String reason,
        @Nullable String words) {

    /** Nothing said, which is not the same as undecided. */
    public static final ConclusionForm EMPTY = new ConclusionForm(null, null, null, null, null);

    private static final int LONGEST_OTHER = 300;
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_CONDITIONS = 10;

    /**
     * What is meant, beside this differential.
     *
     * @throws Problem 400 with every field to put right
     */
    Conclusion understood(Differential differential, Actor actor, Instant now) {
        Text text = new Text();
        List<RankedCondition> named = named(differential, text);
        String free = text.optional("other", other, LONGEST_OTHER).replaceAll("\\s+", " ");
        String more = text.optional("words", words, LONGEST_WORDS);
        boolean open = Boolean.TRUE.equals(undecided);
        boolean said = !named.isEmpty() || !free.isEmpty();
        if (open && said) {
            text.problem("conditions", t("Take away either what you concluded or \"undecided\"."));
        } else if (!open && !said) {
            text.problem("conditions", t("Say what you conclude, or that you are undecided."));
        }
        text.orThrow();
        List<RankedCondition> leading = differential.inBand(Band.LEADING);
        Agreement agreement = open ? Agreement.UNDECIDED : agreement(named, leading);
        Reason why = agreement == Agreement.OVERRIDDEN ? reason(text, more, leading) : null;
        text.orThrow();
        return new Conclusion(
                named.stream().map(one -> new Named(one.code(), one.name())).toList(),
                free,
                agreement,
                why,
                why == null ? "" : more,
                actor.clinicianId(),
                actor.name(),
                now);
    }

    private List<RankedCondition> named(Differential differential, Text text) {
        Set<String> asked = new LinkedHashSet<>();
        for (@Nullable String one : conditions == null ? List.<@Nullable String>of() : conditions) {
            String plain = one == null ? "" : one.strip();
            if (!plain.isEmpty()) {
                asked.add(plain);
            }
        }
        if (asked.size() > MOST_CONDITIONS) {
            text.problem("conditions", t("Name at most {0} conditions.", MOST_CONDITIONS));
            return List.of();
        }
        List<RankedCondition> found = new ArrayList<>();
        for (RankedCondition condition : differential.conditions()) {
            if (asked.removeIf(words -> names(words, condition))) {
                found.add(condition);
            }
        }
        if (!asked.isEmpty()) {
            text.problem("conditions", t("Choose conditions from the list; say anything else in your own words."));
        }
        return found;
    }

    private static boolean names(String words, RankedCondition condition) {
        return words.equals(condition.code())
                || words.toLowerCase(Locale.ROOT).equals(condition.name().toLowerCase(Locale.ROOT));
    }

    /** Agreed when everything named leads; words beside it do not make it less so. */
    private static Agreement agreement(List<RankedCondition> named, List<RankedCondition> leading) {
        if (leading.isEmpty()) {
            return Agreement.NOTHING_LED;
        }
        return !named.isEmpty() && leading.containsAll(named) ? Agreement.AGREED : Agreement.OVERRIDDEN;
    }

    private Reason reason(Text text, String more, List<RankedCondition> leading) {
        if (reason == null || reason.isBlank()) {
            text.problem(
                    "reason",
                    t(
                            "Choose why you conclude something other than what leads: {0}.",
                            leading.stream().map(RankedCondition::name).collect(Collectors.joining(", "))));
            return Reason.OTHER;
        }
        Reason why = text.choice("reason", reason, Reason.class, "why");
        if (why == Reason.OTHER && more.isEmpty()) {
            text.problem("words", t("Say in a sentence what the reason is."));
        }
        return why;
    }
}
