package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;

/** What was answered, what logged runs answer where nobody did, and what only restates other answers. */
final class Recorded implements Answers {

    /** One restatement may feed another, but never in a long chain. */
    private static final int ROUNDS = 3;

    private final KnowledgeBase.Contents contents;
    private final Findings findings;
    private final Runs runs;
    /** Known answers by finding, restated ones among them; what is not here is unknown. */
    private final Map<String, List<Answer>> known = new HashMap<>();

    private final Map<String, List<Answer>> derived = new HashMap<>();
    private final Set<String> byRuns = new HashSet<>();
    private final Map<String, List<Item>> items = new HashMap<>();

    Recorded(Findings findings, Runs runs, KnowledgeBase.Contents contents) {
        this.findings = findings;
        this.runs = runs;
        this.contents = contents;
        for (Answer answer : findings.all()) {
            if (answer.status().known()) {
                known.putIfAbsent(answer.finding(), findings.answers(answer.finding()));
            }
        }
        for (String finding : runs.findings()) {
            if (open(finding)) {
                byRuns.add(finding);
                derived.put(finding, runs.to(finding));
                known.put(finding, runs.to(finding));
            }
        }
        derive();
    }

    private void derive() {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Derivation derivation : contents.derivations()) {
                if (open(derivation.finding())
                        && !byRuns.contains(derivation.finding())
                        && derivation.when().evaluate(this) == Truth.TRUE) {
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
        if (byRuns.contains(finding.code())) {
            return runs.items(finding.code());
        }
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

    /** What logged runs say although it was also answered; empty when they are silent or their answer is used. */
    List<Item> runsBeside(String code) {
        return byRuns.contains(code) ? List.of() : runs.items(code);
    }

    /** Every answer taken from runs, then every restated one in the order of the catalogue's rules. */
    List<Item> derivedItems() {
        return items(Stream.concat(
                        runs.findings().stream(),
                        contents.derivations().stream().map(Derivation::finding))
                .distinct()
                .filter(derived::containsKey)
                .toList());
    }
}
