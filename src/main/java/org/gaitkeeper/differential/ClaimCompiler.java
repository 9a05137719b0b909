package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Slots.Slot;
import org.gaitkeeper.findings.Speech;

/** Turns claims into lines of evidence and the slots in which these compete. */
final class ClaimCompiler {

    private final Index index;
    private final Weights weights;
    private final Map<String, Integer> conditionNumbers = new HashMap<>();
    private final Map<String, Integer> groupNumbers = new HashMap<>();
    private final List<Axis> groups = new ArrayList<>();
    /** By condition and cluster. */
    private final Map<Meeting, Integer> slotNumbers = new HashMap<>();

    private final List<Slot> slots;
    private final Lines lines;
    private final List<CompiledClaim> claims;

    ClaimCompiler(Index index) {
        this.index = index;
        this.weights = index.contents.weights();
        index.conditions.forEach(condition -> conditionNumbers.put(condition.code(), conditionNumbers.size()));
        this.slots = openSlots();
        slots.forEach(slot -> slotNumbers.put(new Meeting(slot.condition(), slot.cluster()), slotNumbers.size()));
        this.lines = new Lines(index.conditions.size(), index.contents.claims().size(), allLines());
        this.claims = index.contents.claims().stream()
                .map(claim -> new CompiledClaim(claim, index))
                .toList();
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

    private List<Line> allLines() {
        List<Claim> all = index.contents.claims();
        List<String> sorted = all.stream().map(Claim::id).sorted().toList();
        List<Line> found = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            Claim claim = all.get(number);
            int alphabetical = Collections.binarySearch(sorted, claim.id());
            for (Fit fit : fits(claim)) {
                for (Claim.Effect effect : claim.whenTrue()) {
                    add(found, claim, number, alphabetical, effect, true, fit);
                }
                for (Claim.Effect effect : claim.whenFalse()) {
                    add(found, claim, number, alphabetical, effect, false, fit);
                }
            }
        }
        return found;
    }

    private static List<Fit> fits(Claim claim) {
        List<Fit> fits = new ArrayList<>(List.of(Fit.ALIKE));
        if (claim.population().within() != null) {
            fits.add(Fit.DISTANT);
        }
        if (claim.exemption() != null) {
            fits.add(Fit.EXEMPT);
        }
        return fits;
    }

    private void add(
            List<Line> found, Claim claim, int number, int alphabetical, Claim.Effect effect, boolean holds, Fit fit) {
        int condition = condition(claim, effect);
        double full = weights.logOdds(effect, claim);
        if (!counts(claim, condition, full)) {
            return;
        }
        double weight = full * weights.factor(fit);
        found.add(new Line(
                number,
                alphabetical,
                Objects.requireNonNull(slotNumbers.get(new Meeting(condition, claim.cluster()))),
                condition,
                holds,
                fit,
                weight,
                fit == Fit.EXEMPT ? Math.copySign(Double.MIN_VALUE, full) : weight,
                evidence(claim, effect, weight, true, ""),
                evidence(claim, effect, weight, false, beside(claim, fit))));
    }

    private String beside(Claim claim, Fit fit) {
        Claim.Exemption exempt = claim.exemption();
        return fit == Fit.EXEMPT && exempt != null
                ? exempt.because() + " (" + String.join(", ", exempt.sources()) + ")"
                : speech().said("a stronger line says the same");
    }

    private Evidence evidence(Claim claim, Claim.Effect effect, double weight, boolean counted, String notCounted) {
        return new Evidence(
                List.of(),
                claim.id(),
                claim.cluster(),
                weights.word(weight),
                counted,
                claim.grade(),
                claim.contested(),
                claim.population().text(),
                claim.sources(),
                claim.because(),
                effect.strength().words(speech()),
                weights.cap(effect, claim, speech()),
                notCounted);
    }

    private Speech speech() {
        return index.contents.catalogue().speech();
    }

    /** Every line there could be. */
    Lines lines() {
        return lines;
    }

    /** The claims in the order of the knowledge. */
    List<CompiledClaim> claims() {
        return claims;
    }

    /** Where they meet. */
    Slots slots() {
        return new Slots(index.conditions.size(), slots, lines);
    }

    /** The axis of each group that slots share. */
    List<Axis> groups() {
        return List.copyOf(groups);
    }

    private record Meeting(int condition, String cluster) {}
}
