package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gaitkeeper.differential.CompiledClaim.Effect;
import org.gaitkeeper.differential.CompiledClaim.Effects;
import org.gaitkeeper.differential.Slots.Entry;
import org.gaitkeeper.differential.Slots.Slot;
import org.gaitkeeper.findings.Speech;

/** Turns claims into numbers and slots. */
final class ClaimCompiler {

    private final Index index;
    private final Weights weights;
    private final Map<String, Integer> conditionNumbers = new HashMap<>();
    private final Map<String, Integer> groupNumbers = new HashMap<>();
    private final List<Axis> groups = new ArrayList<>();
    /** By condition and cluster. */
    private final Map<Meeting, Integer> slotNumbers = new HashMap<>();

    private final List<Slot> slots;
    /** Entries of each slot by claim. */
    private final List<Map<Integer, Entry>> entries = new ArrayList<>();

    ClaimCompiler(Index index) {
        this.index = index;
        this.weights = index.contents.weights();
        index.conditions.forEach(condition -> conditionNumbers.put(condition.code(), conditionNumbers.size()));
        this.slots = openSlots();
        slots.forEach(slot -> {
            slotNumbers.put(new Meeting(slot.condition(), slot.cluster()), slotNumbers.size());
            entries.add(new TreeMap<>());
        });
    }

    /** A slot for each condition and cluster that a claim has an effect on, sorted by condition. */
    private List<Slot> openSlots() {
        Map<Meeting, Slot> open = new LinkedHashMap<>();
        for (Claim claim : index.contents.claims()) {
            for (List<Claim.Effect> effects : List.of(claim.whenTrue(), claim.whenFalse())) {
                for (Claim.Effect effect : effects) {
                    int condition = condition(claim, effect);
                    if (counts(claim, condition, weights.logOdds(effect, claim))) {
                        open.computeIfAbsent(new Meeting(condition, claim.cluster()), this::slot);
                    }
                }
            }
        }
        return open.values().stream()
                .sorted(Comparator.comparingInt(Slot::condition))
                .toList();
    }

    private Slot slot(Meeting meeting) {
        Axis axis = index.conditions.get(meeting.condition()).axis();
        int group = groupNumbers.computeIfAbsent(axis + " " + meeting.cluster(), name -> {
            groups.add(axis);
            return groups.size() - 1;
        });
        return new Slot(meeting.condition(), meeting.cluster(), group);
    }

    private int condition(Claim claim, Claim.Effect effect) {
        Integer condition = conditionNumbers.get(effect.condition());
        if (condition == null) {
            throw new IllegalArgumentException(claim.id() + " names no condition: " + effect.condition());
        }
        return condition;
    }

    /** What shows itself only after exercise is not lowered by an examination at rest. */
    private boolean counts(Claim claim, int condition, double weight) {
        return weight >= 0
                || !claim.restingExam()
                || !index.conditions.get(condition).exerciseOnly();
    }

    /** The claims in the order of the knowledge. */
    List<CompiledClaim> claims() {
        List<Claim> claims = index.contents.claims();
        List<String> sorted = claims.stream().map(Claim::id).sorted().toList();
        List<CompiledClaim> compiled = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            int number = compiled.size();
            compiled.add(new CompiledClaim(
                    claim,
                    Collections.binarySearch(sorted, claim.id()),
                    effects(claim, number, true),
                    effects(claim, number, false),
                    index));
        }
        return List.copyOf(compiled);
    }

    /** The slots these claims go to, which are those of {@link #claims()}. */
    Slots slots(List<CompiledClaim> claims) {
        return new Slots(index.conditions.size(), slots, entries, claims);
    }

    /** The axis of each group that slots share. */
    List<Axis> groups() {
        return List.copyOf(groups);
    }

    private Effects effects(Claim claim, int number, boolean whenTrue) {
        Speech speech = index.contents.catalogue().speech();
        List<Effect> effects = new ArrayList<>();
        for (Claim.Effect effect : whenTrue ? claim.whenTrue() : claim.whenFalse()) {
            int condition = condition(claim, effect);
            double weight = weights.logOdds(effect, claim);
            if (counts(claim, condition, weight)) {
                int slot = Objects.requireNonNull(slotNumbers.get(new Meeting(condition, claim.cluster())));
                effects.add(new Effect(
                        slot,
                        weight,
                        weights.word(weight),
                        effect.strength().words(speech),
                        weights.cap(effect, claim, speech)));
                entries.get(slot)
                        .merge(
                                number,
                                whenTrue ? new Entry(number, weight, 0) : new Entry(number, 0, weight),
                                (yes, no) -> new Entry(number, yes.whenTrue(), no.whenFalse()));
            }
        }
        return new Effects(effects);
    }

    private record Meeting(int condition, String cluster) {}
}
