package org.gaitkeeper.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything answered about one patient at one time. Immutable; the order in which answers were given is forgotten, so
 * equal answers make equal findings.
 */
public final class Findings {

    private static final Findings EMPTY = new Findings(new TreeMap<>());

    private final SortedMap<Answer.Key, Answer> answers;
    private final Map<String, List<Answer>> byFinding;

    private Findings(SortedMap<Answer.Key, Answer> answers) {
        this.answers = answers;
        Map<String, List<Answer>> grouped = new HashMap<>();
        answers.values().forEach(answer -> grouped.computeIfAbsent(answer.finding(), code -> new ArrayList<>(2))
                .add(answer));
        grouped.replaceAll((code, found) -> List.copyOf(found));
        this.byFinding = Collections.unmodifiableMap(grouped);
    }

    /** No answer at all. */
    public static Findings empty() {
        return EMPTY;
    }

    /**
     * These answers, in any order.
     *
     * @throws IllegalArgumentException if two answers have the same finding, side and phase
     */
    public static Findings of(Collection<Answer> given) {
        SortedMap<Answer.Key, Answer> kept = new TreeMap<>();
        for (Answer answer : given) {
            if (kept.put(answer.key(), answer) != null) {
                throw new IllegalArgumentException("Two answers for " + answer.key());
            }
        }
        return new Findings(kept);
    }

    /** These answers, in any order; see {@link #of(Collection)}. */
    public static Findings of(Answer... given) {
        return of(List.of(given));
    }

    /** These findings with the answer added, or put in the place of the one with the same key. */
    public Findings with(Answer answer) {
        SortedMap<Answer.Key, Answer> changed = new TreeMap<>(answers);
        changed.put(answer.key(), answer);
        return new Findings(changed);
    }

    /** These findings without the answer under the key; the same when there is none. */
    public Findings without(Answer.Key key) {
        SortedMap<Answer.Key, Answer> changed = new TreeMap<>(answers);
        changed.remove(key);
        return new Findings(changed);
    }

    /** The answer under the key, empty when nothing was recorded there. */
    public Optional<Answer> answer(Answer.Key key) {
        return Optional.ofNullable(answers.get(key));
    }

    /** All answers to a finding, one for each side and phase recorded; empty when nothing was. */
    public List<Answer> answers(String finding) {
        List<Answer> found = byFinding.get(finding);
        return found == null ? List.of() : found;
    }

    /** The answers to each finding by its code, in no order; none of the lists is empty. */
    public Map<String, List<Answer>> byFinding() {
        return byFinding;
    }

    /** The amount of a quantity, in the unit of its finding; empty when none was recorded. */
    public Optional<BigDecimal> amount(String finding) {
        return answers(finding).stream()
                .map(Answer::value)
                .filter(Value.Quantity.class::isInstance)
                .map(value -> ((Value.Quantity) value).amount())
                .findFirst();
    }

    /** Whether the finding is known, present or absent, on any side and in any phase. */
    public boolean known(String finding) {
        for (Answer answer : answers(finding)) {
            if (answer.status().known()) {
                return true;
            }
        }
        return false;
    }

    /** Every answer, ordered by code, side and phase. */
    public List<Answer> all() {
        return List.copyOf(answers.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Findings that && answers.equals(that.answers);
    }

    @Override
    public int hashCode() {
        return answers.hashCode();
    }

    @Override
    public String toString() {
        return answers.keySet().toString();
    }
}
