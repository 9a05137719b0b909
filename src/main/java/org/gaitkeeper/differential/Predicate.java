package org.gaitkeeper.differential;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;

/** What must hold of one known answer. Option codes of a finding answered <em>absent</em> count as none chosen. */
public sealed interface Predicate {

    /** Whether it holds; the answer is present or absent, never anything else. */
    boolean holds(Answer answer);

    /**
     * The finding is there, or is not there.
     *
     * @param present true for there
     */
    record Is(boolean present) implements Predicate {
        @Override
        public boolean holds(Answer answer) {
            return (answer.status() == Status.PRESENT) == present;
        }
    }

    /**
     * Options or zones compared with a list.
     *
     * @param match how
     * @param options codes, never empty
     */
    record Options(Match match, Set<String> options) implements Predicate {

        public Options {
            // Asked far more often than made, and a hash set answers without a division.
            options = Collections.unmodifiableSet(new HashSet<>(options));
        }

        @Override
        public boolean holds(Answer answer) {
            List<String> chosen = chosen(answer);
            return switch (match) {
                case IN -> overlaps(chosen);
                case NONE_OF -> !overlaps(chosen);
                case ALL_OF -> chosen.containsAll(options);
                case ONLY -> !chosen.isEmpty() && options.containsAll(chosen);
            };
        }

        private boolean overlaps(List<String> chosen) {
            for (int i = 0; i < chosen.size(); i++) {
                if (options.contains(chosen.get(i))) {
                    return true;
                }
            }
            return false;
        }

        private static List<String> chosen(Answer answer) {
            Value value = answer.value();
            if (value == null) {
                return List.of();
            }
            return value instanceof Value.Zones zones ? zones.zones() : value.parts();
        }
    }

    /** How options are compared. */
    enum Match {
        /** At least one of the list was chosen. */
        IN,
        /** None of the list was chosen. */
        NONE_OF,
        /** The whole list was chosen. */
        ALL_OF,
        /** Something was chosen, and nothing outside the list. */
        ONLY
    }

    /**
     * A quantity, or the number in a grade's code, compared with a bound.
     *
     * @param comparison how
     * @param bound in the unit of the finding
     */
    record Amount(Comparison comparison, BigDecimal bound) implements Predicate {

        @Override
        public boolean holds(Answer answer) {
            Value value = answer.value();
            if (value instanceof Value.Quantity quantity) {
                return comparison.holds(quantity.amount().compareTo(bound));
            }
            if (value instanceof Value.Choice grade) {
                return comparison.holds(new BigDecimal(digits(grade.option())).compareTo(bound));
            }
            return false;
        }

        /** The first run of digits of a grade's code, so that {@code 2+} and {@code mrc_2} are both 2. */
        private static String digits(String code) {
            int start = 0;
            while (start < code.length() && !Character.isDigit(code.charAt(start))) {
                start++;
            }
            int end = start;
            while (end < code.length() && Character.isDigit(code.charAt(end))) {
                end++;
            }
            return start == end ? "0" : code.substring(start, end);
        }
    }

    /** How amounts are compared. */
    enum Comparison {
        AT_LEAST,
        AT_MOST,
        ABOVE,
        BELOW;

        boolean holds(int order) {
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
                case ABOVE -> order > 0;
                case BELOW -> order < 0;
            };
        }
    }

    /**
     * A text in which one of these words or phrases begins a word, whatever its case.
     *
     * @param words lower case, never empty
     */
    record Mentions(List<String> words) implements Predicate {

        public Mentions {
            words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        }

        @Override
        public boolean holds(Answer answer) {
            if (!(answer.value() instanceof Value.Text text)) {
                return false;
            }
            String lower = text.text().toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(word -> startsAWord(lower, word));
        }

        private static boolean startsAWord(String text, String word) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
                    return true;
                }
            }
            return false;
        }
    }
}
