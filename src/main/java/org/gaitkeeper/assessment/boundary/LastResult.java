package org.gaitkeeper.assessment.boundary;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.FlagAction;
import org.gaitkeeper.assessment.Signature;
import org.gaitkeeper.assessment.control.ReadCourse.Course;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What the last signed visit came to, in a few lines.
 *
 * @param signed when and by whom, such as {@code Fri 14-Aug-2026 10:20, Anna Lindqvist}
 * @param conclusion of the clinician; empty when none was asked for
 * @param urgency how soon
 * @param conditions the first that lead or are possible, with their bands
 * @param flags red flags raised, with what was done
 * @param stored whether the differential of the visit can be read
 */
public record LastResult(
        String signed, String conclusion, String urgency, List<Line> conditions, List<Line> flags, boolean stored) {

    /** Lines of the ranking that a page of paper has room for. */
    private static final int CONDITIONS = 5;

    /** A name and what is said of it. */
    public record Line(String name, String words) {}

    /** The result of the last visit; null when none is signed. */
    static @Nullable LastResult of(Course course, ZoneId zone) {
        if (course.visits().isEmpty()) {
            return null;
        }
        AssessmentView last = course.visits().get(course.visits().size() - 1).record();
        Optional<Differential> differential = Optional.ofNullable(last.differential());
        @Nullable Signature signature = last.signature();
        return new LastResult(
                signature == null ? "" : Shown.moment(signature.at(), zone) + ", " + signature.name(),
                last.conclusion() == null ? "" : last.conclusion().words(),
                differential.map(found -> PanelWords.tier(found.urgency())).orElse(""),
                differential.map(LastResult::conditions).orElse(List.of()),
                differential.map(found -> flags(found, last)).orElse(List.of()),
                differential.isPresent());
    }

    private static List<Line> conditions(Differential differential) {
        return differential.conditions().stream()
                .filter(condition -> condition.band() == Band.LEADING || condition.band() == Band.POSSIBLE)
                .limit(CONDITIONS)
                .map(condition -> new Line(condition.name(), PanelWords.band(condition.band())))
                .toList();
    }

    private static List<Line> flags(Differential differential, AssessmentView view) {
        return differential.redFlags().stream()
                .map(flag -> {
                    @Nullable FlagAction done = view.flagActions().get(flag.id());
                    return new Line(
                            PanelWords.tier(flag.tier()) + ": " + flag.title(),
                            done == null ? flag.action() : done.kind().label() + ". " + done.reason());
                })
                .toList();
    }
}
