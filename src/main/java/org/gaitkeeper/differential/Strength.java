package org.gaitkeeper.differential;

import java.math.BigDecimal;
import org.gaitkeeper.findings.Speech;

/** How strongly a claim speaks, before caps and damping. */
public sealed interface Strength {

    /** As a claim declares it: {@code LR 4.7}, {@code strong}. */
    String words(Speech speech);

    /**
     * A likelihood ratio.
     *
     * @param value above 0; above 1 favours, below 1 argues against
     */
    record Ratio(double value) implements Strength {
        @Override
        public String words(Speech speech) {
            BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
            return speech.said("LR {0}", speech.number(plain));
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
        public String words(Speech speech) {
            return switch (this) {
                case WEAK -> speech.said("weak");
                case MODERATE -> speech.said("moderate");
                case STRONG -> speech.said("strong");
                case DEFINING -> speech.said("defining");
            };
        }
    }
}
