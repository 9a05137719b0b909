package org.gaitkeeper.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked, seen or measured. From it alone come the form, its validation, the words of the letter
 * and the inputs of the differential.
 *
 * @param code snake_case, stable for ever
 * @param section code of the section it is asked in
 * @param question as asked
 * @param label short, for lists and letters
 * @param letter phrase for the letter when present, with {@code {value}} and {@code {side}}; empty when the label serves
 * @param letterAbsent phrase for the letter when absent; empty when the label serves
 * @param type form of the answer
 * @param unit UCUM code of a quantity, empty otherwise
 * @param unitLabel unit in words, empty otherwise
 * @param min least amount of a quantity, null when unbounded
 * @param max greatest amount of a quantity, null when unbounded
 * @param decimals digits a quantity may have after the point, 0 or more
 * @param eachSide whether left and right are answered apart
 * @param eachPhase whether rest, during and after the run are answered apart
 * @param effort what it takes to answer
 * @param minutes clinic time to answer, in minutes, above 0
 * @param sources ids of facts or publications it comes from, never empty
 * @param help hint shown with the question, empty when none
 * @param options what may be chosen, in order; empty for types without options
 * @param terminology codes of outside vocabularies
 * @param marks what may be felt in a zone, empty for other types
 * @param softLimit beyond which the amount is taken but questioned, null when none
 * @param core shown before the rest of its section
 * @param redFlag id of the red flag whose checklist asks it, empty when none; unanswered it blocks signing
 * @param perRun whether a logged run may answer it for itself
 * @param unremarkable the answer that says there is nothing to remark: {@code absent} or {@code present} for a yes or no,
 *     {@code absent} or the code of an option for several, else the code of an option; empty where no answer is plainly that
 */
public record Finding(
        String code,
        String section,
        String question,
        String label,
        String letter,
        String letterAbsent,
        ValueType type,
        String unit,
        String unitLabel,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int decimals,
        boolean eachSide,
        boolean eachPhase,
        Effort effort,
        BigDecimal minutes,
        List<String> sources,
        String help,
        List<Option> options,
        List<Terminology> terminology,
        List<Option> marks,
        @Nullable SoftLimit softLimit,
        boolean core,
        String redFlag,
        boolean perRun,
        String unremarkable) {

    public Finding {
        sources = List.copyOf(sources);
        options = List.copyOf(options);
        terminology = List.copyOf(terminology);
        marks = List.copyOf(marks);
    }

    /**
     * Amounts that are possible but worth a second look.
     *
     * @param below lower than this is questioned, null when no such limit
     * @param above higher than this is questioned, null when no such limit
     * @param text what to say then
     */
    public record SoftLimit(
            @Nullable BigDecimal below, @Nullable BigDecimal above, String text) {

        /** Whether the amount is worth a second look. */
        public boolean questions(BigDecimal amount) {
            return (below != null && amount.compareTo(below) < 0) || (above != null && amount.compareTo(above) > 0);
        }

        SoftLimit in(Speech speech) {
            return new SoftLimit(below, above, speech.said(text));
        }
    }

    /** Where it is answered: in one place, or in one for each side and phase, phases first. */
    public List<Answer.Key> places() {
        List<Answer.Key> places = new ArrayList<>();
        for (Phase phase : eachPhase ? List.of(Phase.REST, Phase.DURING, Phase.AFTER) : List.of(Phase.NONE)) {
            for (Side side : eachSide ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.NONE)) {
                places.add(new Answer.Key(code, side, phase));
            }
        }
        return places;
    }

    /** The answer in this place that says there is nothing to remark; empty where the catalogue knows none. */
    public Optional<Answer> unremarkable(Answer.Key place) {
        if (unremarkable.isEmpty()) {
            return Optional.empty();
        }
        Optional<Value> value =
                switch (type) {
                    case CHOICE, GRADE -> Optional.of(new Value.Choice(unremarkable));
                    case SEVERAL -> option(unremarkable).map(option -> new Value.Several(List.of(option.code())));
                    case YES_NO, QUANTITY, ZONES, TEXT -> Optional.empty();
                };
        Status status = value.isPresent() || unremarkable.equals("present") ? Status.PRESENT : Status.ABSENT;
        return Optional.of(new Answer(code, status, value.orElse(null), place.side(), place.phase(), ""));
    }

    /** The option with this code. */
    public Optional<Option> option(String optionCode) {
        return find(options, optionCode);
    }

    /** The mark with this code. */
    public Optional<Option> mark(String markCode) {
        return find(marks, markCode);
    }

    private static Optional<Option> find(List<Option> options, String code) {
        for (Option option : options) {
            if (option.code().equals(code)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** The same in other words. */
    Finding in(Speech speech) {
        return new Finding(
                code,
                section,
                speech.said(question),
                speech.said(label),
                speech.said(letter),
                speech.said(letterAbsent),
                type,
                unit,
                speech.said(unitLabel),
                min,
                max,
                decimals,
                eachSide,
                eachPhase,
                effort,
                minutes,
                sources,
                speech.said(help),
                options.stream().map(option -> option.in(speech)).toList(),
                terminology,
                marks.stream().map(mark -> mark.in(speech)).toList(),
                softLimit == null ? null : softLimit.in(speech),
                core,
                redFlag,
                perRun,
                unremarkable);
    }

    /**
     * The answer in words for a person: {@code 12 minutes}, {@code yes}, {@code left: numb, tingling}.
     *
     * @param speech the words of the catalogue this finding is from
     */
    public String words(Answer answer, Speech speech) {
        String what = words(answer.status(), answer.value(), speech);
        String where =
                switch (answer.side()) {
                    case LEFT -> speech.said("left|answer");
                    case RIGHT -> speech.said("right|answer");
                    case NONE -> "";
                };
        String when =
                switch (answer.phase()) {
                    case REST -> speech.said("at rest|answer");
                    case DURING -> speech.said("during the run|answer");
                    case AFTER -> speech.said("after the run|answer");
                    case NONE -> "";
                };
        String place = where.isEmpty() || when.isEmpty() ? where + when : where + ", " + when;
        return place.isEmpty() ? what : place + ": " + what;
    }

    private String words(Status status, @Nullable Value value, Speech speech) {
        return switch (status) {
            case NOT_ASSESSED -> speech.said("not assessed|answer");
            case DECLINED -> speech.said("declined|answer");
            case ABSENT -> type == ValueType.YES_NO ? speech.said("no|answer") : speech.said("none|answer");
            case PRESENT -> value == null ? speech.said("yes|answer") : words(value, speech);
        };
    }

    private String words(Value value, Speech speech) {
        if (value instanceof Value.Quantity quantity) {
            String amount = speech.number(quantity.amount());
            return unitLabel.isEmpty() ? amount : amount + " " + unitLabel;
        }
        if (value instanceof Value.Zones zones) {
            return zones.zones().stream().map(zone -> words(zone, zones)).collect(Collectors.joining(", "));
        }
        return value.parts().stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** An area with everything felt there, then how bad it is. */
    private String words(String zone, Value.Zones zones) {
        Stream<String> felt = zones.areas().stream()
                .filter(area -> area.zone().equals(zone)
                        && !area.mark().isEmpty()
                        && area.score().isEmpty())
                .map(area -> mark(area.mark()).map(Option::label).orElse(area.mark()));
        Stream<String> score = zones.score(zone).stream().mapToObj(number -> number + "/10");
        String words = Stream.concat(felt, score).collect(Collectors.joining(", "));
        return words.isEmpty() ? label(zone) : label(zone) + " (" + words + ")";
    }

    private String label(String optionCode) {
        return option(optionCode).map(Option::label).orElse(optionCode);
    }
}
