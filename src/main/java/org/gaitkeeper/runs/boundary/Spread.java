package org.gaitkeeper.runs.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.platform.words.Words;
import org.gaitkeeper.runs.LoggedRun;

/**
 * How one amount varies from run to run.
 *
 * @param least of the runs that carry it
 * @param median the middle one, or the mean of the two in the middle
 * @param most of the runs that carry it
 * @param runs how many carry it, 1 or more
 */
record Spread(BigDecimal least, BigDecimal median, BigDecimal most, int runs) {

    /** The spread of a finding over runs; empty when none carries it. */
    static Optional<Spread> of(List<LoggedRun> runs, String finding) {
        List<BigDecimal> amounts = runs.stream()
                .flatMap(run -> run.answers().amount(finding).stream())
                .sorted()
                .toList();
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        int middle = amounts.size() / 2;
        BigDecimal median = amounts.size() % 2 == 1
                ? amounts.get(middle)
                : amounts.get(middle - 1)
                        .add(amounts.get(middle))
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
        return Optional.of(new Spread(amounts.get(0), median, amounts.get(amounts.size() - 1), amounts.size()));
    }

    /** Such as {@code 8–12}, or {@code 8} when all are equal. */
    String range() {
        return least.compareTo(most) == 0 ? plain(least) : plain(least) + "–" + plain(most);
    }

    /** A number without trailing zeros. */
    static String plain(BigDecimal amount) {
        return Words.number(new BigDecimal(new Value.Quantity(amount).parts().get(0)));
    }
}
