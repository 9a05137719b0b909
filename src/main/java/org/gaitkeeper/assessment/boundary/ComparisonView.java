package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.platform.web.view.LimbMap;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two visits, ready to be drawn.
 *
 * @param earlier when the earlier visit began
 * @param now when the later one began
 * @param sections with at least one changed answer, in the order of the catalogue
 * @param same number of answers that are equal at both visits
 * @param maps the drawn symptom maps that hold something at either visit
 * @param ranking conditions that were or are near the top, in today's order
 * @param urgencyThen how soon, at the earlier visit; empty when its differential cannot be read
 * @param urgencyNow how soon, now
 */
public record ComparisonView(
        String earlier,
        String now,
        List<SectionChanges> sections,
        int same,
        List<MapPair> maps,
        List<RankChange> ranking,
        String urgencyThen,
        String urgencyNow) {

    /** Conditions compared from the top of each ranking. */
    private static final int NEAR_THE_TOP = 5;

    /** Changed answers of one section. */
    public record SectionChanges(String title, List<Change> changes) {}

    /**
     * One changed answer.
     *
     * @param label of the finding
     * @param then in words, empty when nothing was recorded
     * @param now in words, empty when nothing is recorded
     */
    public record Change(String label, String then, String now) {

        /** What happened to it. */
        public Happened happened() {
            return then.isEmpty() ? Happened.NEW : now.isEmpty() ? Happened.NOT_REPEATED : Happened.CHANGED;
        }
    }

    /** What happened to an answer between two visits, the most telling first. */
    public enum Happened {
        CHANGED(said("Changed")),
        NEW(said("New")),
        NOT_REPEATED(said("Not repeated"));

        private final String label;

        Happened(String label) {
            this.label = label;
        }

        /** In a word or two. */
        public String label() {
            return t(label);
        }
    }

    /**
     * One symptom map at two visits.
     *
     * @param label side and phase
     */
    public record MapPair(String label, LimbMap then, LimbMap now) {}

    /**
     * One condition at two visits.
     *
     * @param then place and band, empty when it was not considered
     */
    public record RankChange(String name, String then, String now) {

        /** Whether place or band moved. */
        public boolean moved() {
            return !then.equals(now);
        }
    }

    static ComparisonView of(AssessmentView earlier, AssessmentView now, Catalogue catalogue, ZoneId zone) {
        List<SectionChanges> sections = new ArrayList<>();
        int same = 0;
        for (var section : catalogue.sections()) {
            List<Change> changes = new ArrayList<>();
            for (Finding finding : section.findings()) {
                for (Answer.Key key : keys(finding, earlier.answers(), now.answers())) {
                    String then = words(finding, earlier.answers().find(key));
                    String today = words(finding, now.answers().find(key));
                    if (!then.equals(today)) {
                        changes.add(new Change(finding.label(), then, today));
                    } else if (!then.isEmpty()) {
                        same++;
                    }
                }
            }
            changes.sort(Comparator.comparing(Change::happened));
            if (!changes.isEmpty()) {
                sections.add(new SectionChanges(section.title(), changes));
            }
        }
        return new ComparisonView(
                Shown.moment(earlier.startedAt(), zone),
                Shown.moment(now.startedAt(), zone),
                sections,
                same,
                maps(earlier.answers(), now.answers(), catalogue),
                ranking(earlier.differential(), now.differential()),
                urgency(earlier.differential()),
                urgency(now.differential()));
    }

    private static Set<Answer.Key> keys(Finding finding, AnswerSheet... sheets) {
        Set<Answer.Key> keys = new TreeSet<>();
        for (AnswerSheet sheet : sheets) {
            sheet.to(finding.code()).forEach(answer -> keys.add(answer.answer().key()));
        }
        return keys;
    }

    /** The answer and its note; what was not assessed counts as not recorded. */
    private static String words(Finding finding, Optional<RecordedAnswer> recorded) {
        return recorded.map(RecordedAnswer::answer)
                .filter(answer -> answer.status().known() || !answer.note().isEmpty())
                .map(answer -> answer.note().isEmpty()
                        ? KnowledgeWords.answer(finding, answer)
                        : KnowledgeWords.answer(finding, answer) + ". " + answer.note())
                .orElse("");
    }

    /** The drawn symptom maps that hold something on either sheet. */
    static List<MapPair> maps(AnswerSheet earlier, AnswerSheet now, Catalogue catalogue) {
        List<MapPair> pairs = new ArrayList<>();
        for (Finding finding : catalogue.all()) {
            if (!finding.marks().isEmpty()) {
                for (Answer.Key key : keys(finding, earlier, now)) {
                    LimbMap then = map(key, earlier);
                    LimbMap today = map(key, now);
                    if (!then.letters().isEmpty() || !today.letters().isEmpty()) {
                        pairs.add(new MapPair(QuestionView.Slot.label(key), then, today));
                    }
                }
            }
        }
        return pairs;
    }

    private static LimbMap map(Answer.Key key, AnswerSheet sheet) {
        List<String> parts = sheet.find(key)
                .map(recorded -> recorded.answer().value())
                .filter(Value.Zones.class::isInstance)
                .map(Value::parts)
                .orElse(List.of());
        return MarkedAreas.of(key.side(), parts);
    }

    private static List<RankChange> ranking(@Nullable Differential then, @Nullable Differential now) {
        List<RankedCondition> before = conditions(then);
        List<RankedCondition> today = conditions(now);
        return Stream.concat(today.stream().limit(NEAR_THE_TOP), before.stream().limit(NEAR_THE_TOP))
                .map(RankedCondition::code)
                .distinct()
                .map(code -> new RankChange(name(code, today, before), place(code, before), place(code, today)))
                .toList();
    }

    private static List<RankedCondition> conditions(@Nullable Differential differential) {
        return differential == null ? List.of() : differential.conditions();
    }

    private static String name(String code, List<RankedCondition> first, List<RankedCondition> second) {
        return Stream.concat(first.stream(), second.stream())
                .filter(condition -> condition.code().equals(code))
                .map(RankedCondition::name)
                .findFirst()
                .orElse(code);
    }

    private static String place(String code, List<RankedCondition> ranking) {
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.get(i).code().equals(code)) {
                return (i + 1) + ", " + PanelWords.band(ranking.get(i).band()).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static String urgency(@Nullable Differential differential) {
        return differential == null ? "" : PanelWords.tier(differential.urgency());
    }
}
