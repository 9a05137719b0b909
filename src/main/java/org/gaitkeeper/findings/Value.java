package org.gaitkeeper.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What was answered beyond present or absent. A {@link ValueType#YES_NO} finding has no value. */
public sealed interface Value {

    /** The value as plain words for forms and files: option codes, a plain decimal, or the text; never empty. */
    List<String> parts();

    /**
     * One option of a {@link ValueType#CHOICE} or {@link ValueType#GRADE}.
     *
     * @param option its code
     */
    record Choice(String option) implements Value {
        @Override
        public List<String> parts() {
            return List.of(option);
        }
    }

    /**
     * Options of a {@link ValueType#SEVERAL}, sorted and without repeats, so that equal choices are equal values.
     *
     * @param options codes
     */
    record Several(List<String> options) implements Value {
        public Several {
            options = sorted(options);
        }

        @Override
        public List<String> parts() {
            return options;
        }
    }

    /**
     * A number in the unit of its finding. Trailing zeros carry no meaning: 12.0 and 12 are equal.
     *
     * @param amount in {@link Finding#unit()}
     */
    record Quantity(BigDecimal amount) implements Value {
        public Quantity {
            amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        }

        @Override
        public List<String> parts() {
            return List.of(amount.toPlainString());
        }
    }

    /**
     * Free words.
     *
     * @param text as typed
     */
    record Text(String text) implements Value {
        @Override
        public List<String> parts() {
            return List.of(text);
        }
    }

    /**
     * Areas of the body map, sorted and without repeats.
     *
     * @param areas with what is felt there
     */
    record Zones(List<Area> areas) implements Value {
        public Zones {
            areas = areas.stream().distinct().sorted().toList();
        }

        /** Areas without a mark. */
        public static Zones of(Collection<String> zones) {
            return new Zones(zones.stream().map(zone -> new Area(zone, "")).toList());
        }

        /** The codes of the areas. */
        public List<String> zones() {
            List<String> zones = new ArrayList<>(areas.size());
            for (Area area : areas) {
                // Sorted, so that the areas of a zone stand together.
                if (zones.isEmpty() || !zones.get(zones.size() - 1).equals(area.zone())) {
                    zones.add(area.zone());
                }
            }
            return List.copyOf(zones);
        }

        /** How bad it is in an area, 0 to 10; empty when that was not said. */
        public OptionalInt score(String zone) {
            return areas.stream()
                    .filter(area -> area.zone().equals(zone))
                    .map(Area::score)
                    .filter(OptionalInt::isPresent)
                    .mapToInt(OptionalInt::getAsInt)
                    .findFirst();
        }

        /** Each area as {@code zone}, {@code zone:mark} or {@code zone:score}. */
        @Override
        public List<String> parts() {
            return areas.stream().map(Area::part).toList();
        }
    }

    /**
     * One area of the body map and what is felt there, or how bad it is. An area felt in several ways, or scored as well,
     * stands several times.
     *
     * @param zone code
     * @param mark code of one of {@link Finding#marks()}, or a score of 0 to 10; empty when only the place was given
     */
    record Area(String zone, String mark) implements Comparable<Area> {

        private static final Pattern SCORE = Pattern.compile("[0-9]|10");

        private static final Comparator<Area> ORDER =
                Comparator.comparing(Area::zone).thenComparing(Area::mark);

        /** Reads {@code zone} or {@code zone:mark}. */
        public static Area parse(String part) {
            int colon = part.indexOf(':');
            return colon < 0 ? new Area(part, "") : new Area(part.substring(0, colon), part.substring(colon + 1));
        }

        /** How bad it is, 0 to 10; empty when the mark says something else. */
        public OptionalInt score() {
            return SCORE.matcher(mark).matches() ? OptionalInt.of(Integer.parseInt(mark)) : OptionalInt.empty();
        }

        String part() {
            return mark.isEmpty() ? zone : zone + ":" + mark;
        }

        @Override
        public int compareTo(Area other) {
            return ORDER.compare(this, other);
        }
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().distinct().sorted().toList();
    }
}
