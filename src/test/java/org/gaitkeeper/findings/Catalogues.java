package org.gaitkeeper.findings;

import java.math.BigDecimal;
import java.util.List;

/** A catalogue with one finding of each type; tests name only what matters. */
public final class Catalogues {

    private Catalogues() {}

    public static Finding finding(String code, ValueType type, String... options) {
        return new Finding(
                code,
                "history",
                "Question about " + code + "?",
                code.replace('_', ' '),
                "",
                "",
                type,
                type == ValueType.QUANTITY ? "min" : "",
                type == ValueType.QUANTITY ? "minutes" : "",
                type == ValueType.QUANTITY ? BigDecimal.ZERO : null,
                type == ValueType.QUANTITY ? BigDecimal.valueOf(600) : null,
                1,
                false,
                false,
                Effort.HISTORY,
                BigDecimal.ONE,
                List.of("S1-26"),
                "",
                List.of(options).stream()
                        .map(option -> new Option(option, "the " + option, ""))
                        .toList(),
                List.of(),
                type == ValueType.ZONES ? List.of(new Option("N", "numb", "")) : List.of(),
                null,
                false,
                "",
                false,
                "");
    }

    public static Finding sided(Finding plain, boolean eachSide, boolean eachPhase) {
        return copy(plain, eachSide, eachPhase, plain.effort(), plain.minutes(), plain.perRun());
    }

    private static Finding copy(
            Finding plain, boolean eachSide, boolean eachPhase, Effort effort, BigDecimal minutes, boolean perRun) {
        return new Finding(
                plain.code(),
                plain.section(),
                plain.question(),
                plain.label(),
                plain.letter(),
                plain.letterAbsent(),
                plain.type(),
                plain.unit(),
                plain.unitLabel(),
                plain.min(),
                plain.max(),
                plain.decimals(),
                eachSide,
                eachPhase,
                effort,
                minutes,
                plain.sources(),
                plain.help(),
                plain.options(),
                plain.terminology(),
                plain.marks(),
                plain.softLimit(),
                plain.core(),
                plain.redFlag(),
                perRun,
                plain.unremarkable());
    }

    public static Finding perRun(Finding plain) {
        return copy(plain, plain.eachSide(), plain.eachPhase(), plain.effort(), plain.minutes(), true);
    }

    public static Finding taking(Finding plain, Effort effort, int minutes) {
        return copy(plain, plain.eachSide(), plain.eachPhase(), effort, BigDecimal.valueOf(minutes), plain.perRun());
    }

    public static Catalogue of(Finding... findings) {
        return new Catalogue(List.of(new Section("history", "History", List.of(findings))));
    }
}
