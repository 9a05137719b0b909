package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gaitkeeper.differential.CompiledClaim.Effect;
import org.gaitkeeper.differential.CompiledClaim.Effects;
import org.gaitkeeper.differential.Index.Entry;
import org.gaitkeeper.differential.Index.Slot;
import org.gaitkeeper.findings.Speech;
import org.jspecify.annotations.Nullable;

/** Turns claims into numbers and slots. */
final class ClaimCompiler {

    private final Index index;
    private final Weights weights;
    private final Map<String, Integer> conditionNumbers = new LinkedHashMap<>();
    private final Map<String, Integer> slotNumbers = new LinkedHashMap<>();
    /** Entries of each slot by claim. */
    private final List<Map<Integer, Entry>> entries = new ArrayList<>();

    ClaimCompiler(Index index) {
        this.index = index;
        this.weights = index.contents.weights();
        index.conditions.forEach(condition -> conditionNumbers.put(condition.code(), conditionNumbers.size()));
    }

    void compile() {
        List<Slot> open = new ArrayList<>();
        index.contents.claims().forEach(claim -> index.claims.add(compile(claim, open)));
        for (int slot = 0; slot < open.size(); slot++) {
            Slot one = open.get(slot);
            index.slots.add(new Slot(
                    one.condition(),
                    one.cluster(),
                    one.group(),
                    List.copyOf(entries.get(slot).values())));
        }
    }

    private CompiledClaim compile(Claim claim, List<Slot> open) {
        Test population = claim.population().within();
        Test exemption = claim.exemption() == null ? null : claim.exemption().when();
        Set<String> reads = claim.when().findings();
        Set<String> depends = new TreeSet<>(reads);
        if (population != null) {
            depends.addAll(population.findings());
        }
        if (exemption != null) {
            depends.addAll(exemption.findings());
        }
        return new CompiledClaim(
                claim,
                reads,
                depends,
                index.gate(claim.when()),
                gate(population),
                gate(exemption),
                effects(claim, true, open),
                effects(claim, false, open));
    }

    private @Nullable Gate gate(@Nullable Test test) {
        return test == null ? null : index.gate(test);
    }

    private Effects effects(Claim claim, boolean whenTrue, List<Slot> open) {
        Speech speech = index.contents.catalogue().speech();
        List<Effect> effects = new ArrayList<>();
        for (Claim.Effect effect : whenTrue ? claim.whenTrue() : claim.whenFalse()) {
            Integer condition = conditionNumbers.get(effect.condition());
            if (condition == null) {
                throw new IllegalArgumentException(claim.id() + " names no condition: " + effect.condition());
            }
            double weight = weights.logOdds(effect, claim);
            // What shows itself only after exercise is not lowered by an examination at rest.
            if (weight < 0
                    && claim.restingExam()
                    && index.conditions.get(condition).exerciseOnly()) {
                continue;
            }
            int slot = slot(condition, claim.cluster(), open);
            effects.add(new Effect(
                    slot,
                    weight,
                    weights.word(weight),
                    effect.strength().words(speech),
                    weights.cap(effect, claim, speech)));
            int number = index.claims.size();
            entries.get(slot)
                    .merge(
                            number,
                            whenTrue ? new Entry(number, weight, 0) : new Entry(number, 0, weight),
                            (yes, no) -> new Entry(number, yes.whenTrue(), no.whenFalse()));
        }
        return new Effects(effects);
    }

    private int slot(int condition, String cluster, List<Slot> open) {
        return slotNumbers.computeIfAbsent(condition + " " + cluster, key -> {
            int group = index.group(index.conditions.get(condition).axis(), cluster);
            open.add(new Slot(condition, cluster, group, List.of()));
            entries.add(new LinkedHashMap<>());
            return open.size() - 1;
        });
    }
}
