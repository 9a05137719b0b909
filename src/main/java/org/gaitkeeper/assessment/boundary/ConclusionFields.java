package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.Conclusion;
import org.gaitkeeper.assessment.control.ConclusionForm;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.platform.web.view.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The clinician's conclusion as fields of the page. What led and the best of the rest are offered, in alphabetical order so
 * that the ranking does not answer for the clinician, and never ticked beforehand; every condition stands in the list.
 *
 * @param offered conditions to tick, and {@code undecided}
 * @param names of every condition, in alphabetical order
 * @param another conditions typed from that list, several with a semicolon
 * @param other something else, as typed
 * @param reasons for concluding something other than what leads
 * @param words more about the reason, as typed
 * @param differs whether the reason is asked for or was given
 */
public record ConclusionFields(
        List<Choice> offered,
        List<String> names,
        String another,
        String other,
        List<Choice> reasons,
        String words,
        boolean differs) {

    private static final String UNDECIDED = "undecided";
    /** As many as can be read at a glance. */
    private static final int OFFERED = 6;

    /** Nothing typed yet. */
    static ConclusionFields blank(AssessmentView view) {
        return of(view, Set.of(), "", "", "", "");
    }

    /** As it was sent, to be put right; asks for the reason, since that may be what is missing. */
    static ConclusionFields typed(AssessmentView view, MultivaluedMap<String, String> sent) {
        return of(
                view,
                Set.copyOf(sent.getOrDefault("conditions", List.of())),
                text(sent, "another"),
                text(sent, "other"),
                text(sent, "reason"),
                text(sent, "words"));
    }

    /** What the form says. */
    static ConclusionForm read(MultivaluedMap<String, String> sent) {
        List<@Nullable String> conditions = new ArrayList<>(sent.getOrDefault("conditions", List.of()));
        boolean undecided = conditions.removeIf(UNDECIDED::equals);
        conditions.addAll(List.of(text(sent, "another").split(";", 20)));
        return new ConclusionForm(
                conditions, text(sent, "other"), undecided, text(sent, "reason"), text(sent, "words"));
    }

    private static ConclusionFields of(
            AssessmentView view, Set<String> ticked, String another, String other, String reason, String words) {
        Differential differential = view.differential();
        List<RankedCondition> all = differential == null ? List.of() : differential.conditions();
        List<Choice> offered = new ArrayList<>(all.stream()
                .filter(one -> one.band() == Band.LEADING || one.band() == Band.POSSIBLE)
                .filter(one -> !one.evidenceFor().isEmpty())
                .limit(OFFERED)
                .sorted(Comparator.comparing(RankedCondition::name, String.CASE_INSENSITIVE_ORDER))
                .map(one -> new Choice(one.code(), one.name(), one.plain(), ticked.contains(one.code())))
                .toList());
        offered.add(new Choice(UNDECIDED, t("Undecided for now"), ticked.contains(UNDECIDED)));
        return new ConclusionFields(
                offered,
                all.stream()
                        .map(RankedCondition::name)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                another,
                other,
                Stream.of(Conclusion.Reason.values())
                        .map(one ->
                                new Choice(one.name(), one.label(), one.name().equals(reason)))
                        .toList(),
                words,
                !reason.isEmpty() || !words.isEmpty());
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
