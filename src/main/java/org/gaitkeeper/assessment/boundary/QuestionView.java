package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gaitkeeper.differential.Territory;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.ValueType;
import org.gaitkeeper.platform.web.view.LimbMap;

/**
 * One question of the workspace, ready to be drawn.
 *
 * @param finding the catalogue entry
 * @param slots where it is answered
 * @param suggested whether it is the most useful question now
 * @param answered whether any place is answered, "declined" included
 * @param gap whether it is a safety question that blocks signing
 * @param problems what is wrong with what was sent; empty as a rule
 * @param territories that can be laid over its drawing; empty without one
 */
public record QuestionView(
        Finding finding,
        List<Slot> slots,
        boolean suggested,
        boolean answered,
        boolean gap,
        List<String> problems,
        List<Territory> territories) {

    /** Options that fit into one row of buttons; more, or longer ones, stand in a list. */
    private static final int ROW_OPTIONS = 6;

    /** More would leave the question beside them a column of single letters. */
    private static final int COMPACT_OPTIONS = 2;

    private static final int ROW_LETTERS = 48;

    /** Whether something stands here, or should, so that it is on the page from the start. */
    boolean stands() {
        return gap || suggested || !problems.isEmpty() || slots.stream().anyMatch(Slot::says);
    }

    /** Whether the options of a choice fit into one row of buttons. */
    public boolean row() {
        return finding.options().size() <= ROW_OPTIONS
                && finding.options().stream()
                                .mapToInt(option -> option.label().length())
                                .sum()
                        <= ROW_LETTERS
                && !finding.eachSide();
    }

    /** Whether the question is answered in one row, the question left and the answer right. */
    public boolean compact() {
        boolean oneRow = finding.type() == ValueType.YES_NO
                || finding.type() == ValueType.QUANTITY
                || ((finding.type() == ValueType.CHOICE || finding.type() == ValueType.GRADE)
                        && row()
                        && finding.options().size() <= COMPACT_OPTIONS);
        return oneRow && slots.size() == 1;
    }

    /** Whether each place is folded away until something is said of it. */
    public boolean folded() {
        return finding.type() == ValueType.ZONES && slots.size() > 1;
    }

    /** The options of a finding by group, groups in the order of their first option. */
    public List<Group> groups() {
        return finding.options().stream()
                .map(Option::group)
                .distinct()
                .map(group -> new Group(
                        groupTitle(group),
                        finding.options().stream()
                                .filter(option -> option.group().equals(group))
                                .toList()))
                .toList();
    }

    private static String groupTitle(String group) {
        String words = group.replace('_', ' ');
        return switch (group) {
            case "dorsum" -> t("Top of the foot");
            case "sole" -> t("Sole");
            case "elsewhere" -> t("Elsewhere");
            case "leg_front" -> t("Leg, front");
            case "leg_back" -> t("Leg, back");
            default -> words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        };
    }

    /** Options shown together. */
    public record Group(String title, List<Option> options) {

        /** How many of them are among the values. */
        public long ticked(Slot slot) {
            return options.stream().filter(option -> slot.has(option.code())).count();
        }
    }

    /**
     * One place in which a question is answered.
     *
     * @param name of its fields
     * @param label the side and phase in words, empty when there is only one place
     * @param state {@code present}, {@code absent}, {@code not_assessed} or {@code declined}
     * @param values as the form takes them
     * @param note empty when none
     * @param words the answer in words without its place, empty when not assessed
     * @param side which side it is about
     * @param asked whether somebody asked to see it
     */
    public record Slot(
            String name,
            String label,
            String state,
            List<String> values,
            String note,
            String words,
            Side side,
            boolean asked) {

        /** The place as it stands in a form, stored or just sent. */
        static Slot of(Answer.Key key, AnswerForm form, String words, boolean asked) {
            return new Slot(
                    key.name(),
                    label(key),
                    form.status().toLowerCase(Locale.ROOT),
                    form.values(),
                    form.note(),
                    words,
                    key.side(),
                    asked);
        }

        static String label(Answer.Key key) {
            String side = key.side() == Side.NONE ? "" : key.side() == Side.LEFT ? t("Left") : t("Right");
            String phase = phase(key.phase());
            return side.isEmpty() || phase.isEmpty() ? side + phase : side + ", " + phase.toLowerCase(Locale.ROOT);
        }

        static String phase(Phase phase) {
            return switch (phase) {
                case REST -> t("At rest");
                case DURING -> t("During the run");
                case AFTER -> t("After the run");
                case NONE -> "";
            };
        }

        /** The only value; empty when none. */
        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        /** Whether this value, or an area with any quality, was given. */
        public boolean has(String code) {
            return values.contains(code) || values.stream().anyMatch(value -> value.startsWith(code + ":"));
        }

        /** Whether exactly this value was given. */
        public boolean exactly(String value) {
            return values.contains(value);
        }

        /** Whether this is the state and no value says otherwise. */
        public boolean is(String wanted) {
            return state.equals(wanted) && values.isEmpty();
        }

        /** Whether its areas are on the page from the start. */
        public boolean unfolded() {
            return asked || says();
        }

        /** Whether the answer says anything. */
        public boolean says() {
            return !state.equals("not_assessed") || !note.isEmpty();
        }

        /** The values as areas on the drawing of this side. */
        public LimbMap map() {
            return MarkedAreas.of(side, values);
        }

        /** The values as a set, for templates that ask often. */
        public Set<String> chosen() {
            return Set.copyOf(values);
        }
    }
}
