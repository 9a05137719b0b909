package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;

/** What was answered, together with what only restates it. */
final class Recorded implements Answers {

    /** One restatement may feed another, but never in a long chain. */
    private static final int ROUNDS = 3;

    private final KnowledgeBase.Contents contents;
    private final Findings findings;
    /** Known answers by finding, restated ones among them; what is not here is unknown. */
    private final Map<String, List<Answer>> known = new HashMap<>();

    private final Map<String, List<Answer>> derived = new HashMap<>();
    private final Map<String, List<Item>> items = new HashMap<>();

    Recorded(Findings findings, KnowledgeBase.Contents contents) {
        this.findings = findings;
        this.contents = contents;
        for (Answer answer : findings.all()) {
            if (answer.status().known()) {
                known.putIfAbsent(answer.finding(), findings.answers(answer.finding()));
            }
        }
        derive();
    }

    private void derive() {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Derivation derivation : contents.derivations()) {
                if (open(derivation.finding()) && derivation.when().evaluate(this) == Truth.TRUE) {
                    changed |= restate(derivation);
                }
            }
        }
    }

    /** The first restatement stands, except that options of several restatements are taken together. */
    private boolean restate(Derivation derivation) {
        List<Answer> before = derived.get(derivation.finding());
        Value value = derivation.value();
        if (before != null) {
            if (!(before.get(0).value() instanceof Value.Several chosen && value instanceof Value.Several more)
                    || chosen.options().containsAll(more.options())) {
                return false;
            }
            List<String> options = new ArrayList<>(chosen.options());
            options.addAll(more.options());
            value = new Value.Several(options);
        }
        List<Answer> restated =
                List.of(new Answer(derivation.finding(), derivation.status(), value, Side.NONE, Phase.NONE, ""));
        derived.put(derivation.finding(), restated);
        known.put(derivation.finding(), restated);
        return true;
    }

    /** Neither answered nor declined: a patient's no is not overruled by inference. */
    private boolean open(String finding) {
        for (Answer answer : findings.answers(finding)) {
            if (answer.status() != Status.NOT_ASSESSED) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Answer> to(String finding) {
        List<Answer> answers = known.get(finding);
        return answers == null ? List.of() : answers;
    }

    boolean known(String finding) {
        return known.containsKey(finding);
    }

    /** Whether the question was put: known, or declined. */
    boolean asked(String finding) {
        return derived.containsKey(finding) || !open(finding);
    }

    /** The known answers to a finding in words; empty when it is unknown or not of the catalogue. */
    List<Item> items(String code) {
        return items.computeIfAbsent(
                code, key -> contents.catalogue().find(key).map(this::describe).orElse(List.of()));
    }

    private List<Item> describe(Finding finding) {
        List<Item> described = new ArrayList<>(2);
        for (Answer answer : to(finding.code())) {
            if (answer.status().known()) {
                described.add(new Item(
                        finding.code(), finding.label(), finding.words(answer), derived.containsKey(finding.code())));
            }
        }
        return described;
    }

    /** The known answers a test reads. */
    List<Item> items(Iterable<String> findingCodes) {
        List<Item> all = new ArrayList<>();
        findingCodes.forEach(code -> all.addAll(items(code)));
        return List.copyOf(all);
    }

    /** Every restated answer, in the order of the catalogue's rules. */
    List<Item> derivedItems() {
        return items(contents.derivations().stream()
                .map(Derivation::finding)
                .distinct()
                .filter(derived::containsKey)
                .toList());
    }
}
