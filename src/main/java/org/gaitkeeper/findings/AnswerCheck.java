package org.gaitkeeper.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gaitkeeper.findings.Problem.Code;
import org.jspecify.annotations.Nullable;

/** The rules one finding sets for its answers. */
final class AnswerCheck {

    static final int LONGEST_TEXT = 4000;
    /** Longer numerals are refused unread: turning them into numbers costs more than any real measurement is worth. */
    private static final int LONGEST_NUMERAL = 20;

    private final Finding finding;
    private final Speech speech;

    AnswerCheck(Finding finding, Speech speech) {
        this.finding = finding;
        this.speech = speech;
    }

    static Problem unknownFinding(Speech speech) {
        return new Problem("finding", Code.UNKNOWN_FINDING, speech.said("Use the code of a finding in the catalogue."));
    }

    List<Problem> problems(Answer answer) {
        List<Problem> found = new ArrayList<>();
        checkValue(answer, found);
        checkPlace(answer, found);
        checkText("note", answer.note(), found);
        return found;
    }

    AnswerForm.Reading read(AnswerForm form) {
        List<Problem> found = new ArrayList<>();
        String statusWord =
                form.status().isBlank() ? (form.values().isEmpty() ? "not_assessed" : "present") : form.status();
        Optional<Status> status = constant(Status.class, statusWord);
        Optional<Side> side = constant(Side.class, form.side().isBlank() ? "none" : form.side());
        Optional<Phase> phase = constant(Phase.class, form.phase().isBlank() ? "none" : form.phase());
        if (status.isEmpty()) {
            found.add(new Problem(
                    "status", Code.UNKNOWN_STATUS, speech.said("Choose present, absent, not_assessed or declined.")));
        }
        if (side.isEmpty()) {
            found.add(sideProblem());
        }
        if (phase.isEmpty()) {
            found.add(phaseProblem());
        }
        Value value = form.values().isEmpty() ? null : value(form.values(), found);
        if (!found.isEmpty()) {
            return AnswerForm.Reading.refused(found);
        }
        Answer answer = new Answer(
                finding.code(), status.orElseThrow(), value, side.orElseThrow(), phase.orElseThrow(), form.note());
        List<Problem> problems = problems(answer);
        return problems.isEmpty() ? AnswerForm.Reading.of(answer) : AnswerForm.Reading.refused(problems);
    }

    private @Nullable Value value(List<String> words, List<Problem> found) {
        return switch (finding.type()) {
            case YES_NO -> {
                found.add(noValue());
                yield null;
            }
            case SEVERAL -> new Value.Several(words);
            case ZONES -> new Value.Zones(words.stream().map(Value.Area::parse).toList());
            case CHOICE, GRADE -> single(words, found) ? new Value.Choice(words.get(0)) : null;
            case TEXT -> single(words, found) ? new Value.Text(words.get(0)) : null;
            case QUANTITY -> single(words, found) ? quantity(words.get(0), found) : null;
        };
    }

    private boolean single(List<String> words, List<Problem> found) {
        if (words.size() > 1) {
            found.add(new Problem("value", Code.VALUE_NOT_ALLOWED, speech.said("Give one value only.")));
            return false;
        }
        return true;
    }

    private @Nullable Value quantity(String word, List<Problem> found) {
        String numeral = word.strip();
        if (numeral.length() <= LONGEST_NUMERAL && numeral.matches("[+-]?[0-9]+([.,][0-9]+)?")) {
            return new Value.Quantity(new BigDecimal(numeral.replace(',', '.')));
        }
        found.add(new Problem("value", Code.NOT_A_NUMBER, speech.said("Write a plain number, such as 12 or 12.5.")));
        return null;
    }

    private void checkValue(Answer answer, List<Problem> found) {
        Value value = answer.value();
        if (answer.status() != Status.PRESENT) {
            if (value != null) {
                found.add(new Problem(
                        "value",
                        Code.VALUE_NOT_ALLOWED,
                        speech.said("Leave the value empty, or set the finding to present.")));
            }
            if (answer.status() == Status.ABSENT && !absentMakesSense()) {
                found.add(new Problem(
                        "status",
                        Code.ABSENT_NOT_POSSIBLE,
                        speech.said("Give the value found, or choose not assessed: this finding cannot be absent.")));
            }
        } else if (value == null) {
            if (finding.type() != ValueType.YES_NO) {
                found.add(new Problem("value", Code.VALUE_REQUIRED, speech.said("Give the value that was found.")));
            }
        } else {
            checkPresent(value, found);
        }
    }

    private boolean absentMakesSense() {
        return switch (finding.type()) {
            case YES_NO, SEVERAL, ZONES, TEXT -> true;
            case CHOICE, GRADE, QUANTITY -> false;
        };
    }

    private void checkPresent(Value value, List<Problem> found) {
        switch (finding.type()) {
            case YES_NO -> found.add(noValue());
            case CHOICE, GRADE -> checkOptions(value instanceof Value.Choice, value, found);
            case SEVERAL -> checkOptions(value instanceof Value.Several, value, found);
            case ZONES -> checkOptions(value instanceof Value.Zones, value, found);
            case TEXT -> {
                if (value instanceof Value.Text text) {
                    checkText("value", text.text(), found);
                } else {
                    found.add(wrongType());
                }
            }
            case QUANTITY -> {
                if (value instanceof Value.Quantity quantity) {
                    checkAmount(quantity.amount(), found);
                } else {
                    found.add(wrongType());
                }
            }
        }
    }

    private void checkOptions(boolean rightType, Value value, List<Problem> found) {
        if (!rightType) {
            found.add(wrongType());
        } else if (value.parts().isEmpty()) {
            found.add(new Problem(
                    "value", Code.VALUE_REQUIRED, speech.said("Choose at least one, or set the finding to absent.")));
        } else if (value instanceof Value.Zones zones && scoredTwice(zones)) {
            found.add(new Problem("value", Code.OUT_OF_RANGE, speech.said("Give each area one number from 0 to 10.")));
        } else if (!known(value)) {
            found.add(new Problem(
                    "value", Code.UNKNOWN_OPTION, speech.said("Choose from the options listed for this finding.")));
        }
    }

    private static boolean scoredTwice(Value.Zones zones) {
        List<String> scored = zones.areas().stream()
                .filter(area -> area.score().isPresent())
                .map(Value.Area::zone)
                .toList();
        return scored.stream().distinct().count() < scored.size();
    }

    private boolean known(Value value) {
        if (value instanceof Value.Zones zones) {
            return zones.areas().stream()
                    .allMatch(area -> finding.option(area.zone()).isPresent()
                            && (area.mark().isEmpty()
                                    || finding.mark(area.mark()).isPresent()
                                    || (area.score().isPresent()
                                            && !finding.marks().isEmpty())));
        }
        return value.parts().stream().allMatch(part -> finding.option(part).isPresent());
    }

    private void checkAmount(BigDecimal amount, List<Problem> found) {
        BigDecimal min = finding.min();
        BigDecimal max = finding.max();
        if ((min != null && amount.compareTo(min) < 0) || (max != null && amount.compareTo(max) > 0)) {
            found.add(new Problem("value", Code.OUT_OF_RANGE, outOfRange(min, max)));
        }
        if (amount.scale() > finding.decimals()) {
            found.add(new Problem(
                    "value",
                    Code.TOO_MANY_DECIMALS,
                    finding.decimals() == 0
                            ? speech.said("Give a whole number.")
                            : speech.said("Give no more than {0} decimals.", finding.decimals())));
        }
    }

    private String outOfRange(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        String unit = finding.unitLabel().isEmpty() ? "" : " " + finding.unitLabel();
        if (min == null || max == null) {
            return min == null
                    ? speech.said("Give a number up to {0}{1}.", max == null ? "" : speech.number(max), unit)
                    : speech.said("Give a number from {0}{1}.", speech.number(min), unit);
        }
        return speech.said("Give a number from {0} to {1}{2}.", speech.number(min), speech.number(max), unit);
    }

    private void checkPlace(Answer answer, List<Problem> found) {
        if (finding.eachSide() == (answer.side() == Side.NONE)) {
            found.add(sideProblem());
        }
        if (finding.eachPhase() == (answer.phase() == Phase.NONE)) {
            found.add(phaseProblem());
        }
    }

    private Problem sideProblem() {
        return finding.eachSide()
                ? new Problem("side", Code.SIDE_REQUIRED, speech.said("Choose left or right."))
                : new Problem(
                        "side", Code.SIDE_NOT_ALLOWED, speech.said("Leave the side empty: this finding has no side."));
    }

    private Problem phaseProblem() {
        return finding.eachPhase()
                ? new Problem("phase", Code.PHASE_REQUIRED, speech.said("Choose rest, during or after."))
                : new Problem(
                        "phase",
                        Code.PHASE_NOT_ALLOWED,
                        speech.said("Leave the phase empty: this finding has no phase."));
    }

    private void checkText(String field, String text, List<Problem> found) {
        if (text.length() > LONGEST_TEXT) {
            found.add(new Problem(
                    field, Code.TEXT_TOO_LONG, speech.said("Shorten the text to {0} characters.", LONGEST_TEXT)));
        }
        if (!readable(text)) {
            found.add(new Problem(
                    field,
                    Code.TEXT_UNREADABLE,
                    speech.said("Remove control characters and broken symbols from the text.")));
        }
    }

    /** Line breaks and tabs are words; other control characters and halves of a symbol cannot be stored or printed. */
    private static boolean readable(String text) {
        return text.codePoints()
                .allMatch(point -> point == '\n'
                        || point == '\r'
                        || point == '\t'
                        || !(Character.isISOControl(point)
                                || Character.getType(point) == Character.SURROGATE
                                || Character.getType(point) == Character.UNASSIGNED));
    }

    private Problem noValue() {
        return new Problem(
                "value", Code.VALUE_NOT_ALLOWED, speech.said("Leave the value empty: choose present or absent."));
    }

    private Problem wrongType() {
        return new Problem("value", Code.VALUE_WRONG_TYPE, speech.said("Give the kind of value this finding takes."));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        String name = word.strip().toUpperCase(Locale.ROOT);
        for (E candidate : type.getEnumConstants()) {
            if (candidate.name().equals(name)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
