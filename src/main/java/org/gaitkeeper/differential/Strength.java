package org.gaitkeeper.differential;

import java.math.BigDecimal;
import java.util.Locale;

/** How strongly a claim speaks, before caps and damping. */
public sealed interface Strength {

    /** As a claim declares it: {@code LR 4.7}, {@code strong}. */
    String words();

    /**
     * A likelihood ratio.
     *
     * @param value above 0; above 1 favours, below 1 argues against
     */
    record Ratio(double value) implements Strength {
        @Override
        public String words() {
            return "LR " + BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /** A strength in words, for what nobody has measured; its weight stands in one declared table. */
    enum Ordinal implements Strength {
        /** {@code (+)} */
        WEAK,
        /** {@code +} */
        MODERATE,
        /** {@code ++} */
        STRONG,
        /** {@code +++}: what all but defines a condition, or all but excludes it */
        DEFINING;

        @Override
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
