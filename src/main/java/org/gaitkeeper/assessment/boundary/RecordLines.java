package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.platform.web.view.LimbMap;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/** Everything recorded, by section and in the order of the catalogue, for reading. */
public final class RecordLines {

    private RecordLines() {}

    /**
     * One section.
     *
     * @param code of the section
     * @param title as shown
     * @param lines empty when nothing was recorded
     */
    public record SectionLines(String code, String title, List<Line> lines) {}

    /**
     * One answer.
     *
     * @param finding code
     * @param label short name of the finding
     * @param words the answer
     * @param note empty when none
     * @param by who recorded it; empty when it comes from the patient's record
     * @param map the drawing of the areas named; null for anything but areas of the body
     */
    public record Line(
            String finding,
            String label,
            String words,
            String note,
            String by,
            @Nullable LimbMap map) {}

    /**
     * A logged run.
     *
     * @param date such as {@code 14-Aug-2026}
     * @param words what was recorded
     */
    public record RunLine(String date, String words) {}

    /** The runs the differential uses, oldest first. */
    static List<RunLine> runs(AssessmentView view, Catalogue catalogue) {
        return view.runs().stream()
                .map(run -> new RunLine(Shown.date(run.date()), run.words(catalogue)))
                .toList();
    }

    static List<SectionLines> of(AssessmentView view, Catalogue catalogue) {
        List<SectionLines> sections = new ArrayList<>();
        for (var section : catalogue.sections()) {
            List<Line> lines = new ArrayList<>();
            for (Finding finding : section.findings()) {
                view.answers().to(finding.code()).forEach(answer -> lines.add(line(finding, answer)));
            }
            sections.add(new SectionLines(section.code(), section.title(), lines));
        }
        List<Line> unknown = view.answers().all().stream()
                .filter(answer -> catalogue.find(answer.answer().finding()).isEmpty())
                .map(RecordLines::line)
                .toList();
        if (!unknown.isEmpty()) {
            sections.add(new SectionLines("former", t("Questions no longer asked"), unknown));
        }
        return sections;
    }

    private static Line line(Finding finding, RecordedAnswer recorded) {
        Answer answer = recorded.answer();
        LimbMap map = answer.value() instanceof Value.Zones zones && finding.eachPhase()
                ? MarkedAreas.of(answer.side(), zones.parts())
                : null;
        return new Line(
                finding.code(),
                finding.label(),
                KnowledgeWords.answer(finding, answer),
                answer.note(),
                recorded.name(),
                map);
    }

    private static Line line(RecordedAnswer recorded) {
        Answer answer = recorded.answer();
        var value = answer.value();
        return new Line(
                answer.finding(),
                answer.finding(),
                value == null ? answer.status().name() : String.join(", ", value.parts()),
                answer.note(),
                recorded.name(),
                null);
    }
}
