package org.gaitkeeper.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.jspecify.annotations.Nullable;

/** One known answer as a fact of Drools; a class with getters because its rule language reads those. */
public final class Observation {

    private final String finding;
    private final boolean present;
    private final @Nullable BigDecimal amount;
    private final List<String> options;

    private Observation(Answer answer) {
        Value value = answer.value();
        this.finding = answer.finding();
        this.present = answer.status() == Status.PRESENT;
        this.amount = value instanceof Value.Quantity quantity ? quantity.amount() : null;
        this.options = value == null ? List.of() : value instanceof Value.Zones zones ? zones.zones() : value.parts();
    }

    /** The known answers; what was not assessed or declined is no fact. */
    static List<Observation> of(Findings findings) {
        List<Observation> observations = new ArrayList<>();
        for (Answer answer : findings.all()) {
            if (answer.status().known()) {
                observations.add(new Observation(answer));
            }
        }
        return List.copyOf(observations);
    }

    /** Code of the finding. */
    public String getFinding() {
        return finding;
    }

    /** Whether it is there. */
    public boolean isPresent() {
        return present;
    }

    /** A quantity in the unit of the finding, null when the answer is none. */
    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    /** Codes of what was chosen, empty when nothing was. */
    public List<String> getOptions() {
        return options;
    }
}
