package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Differential.AxisReading;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Differential.Reading;
import org.gaitkeeper.differential.Differential.Sentence;
import org.gaitkeeper.differential.Differential.TerritoryOverlap;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Speech;

/** The same evidence seen in other ways: by axis, by time, by spine position, by territory, and on the run. */
final class Views {

    private final Index index;
    private final KnowledgeBase.Contents contents;
    private final Facts facts;
    private final Account account;
    private final Scores scores;

    Views(Index index, Facts facts, Account account, Scores scores) {
        this.index = index;
        this.contents = index.contents;
        this.facts = facts;
        this.account = account;
        this.scores = scores;
    }

    /** Evidence by axis: of each cluster the strongest weight within the axis, summed apart for and against. */
    List<AxisReading> axes(List<RankedCondition> ranked) {
        double[] least = new double[index.groups.size()];
        double[] most = new double[index.groups.size()];
        for (int slot = scores.held().nextSetBit(0);
                slot >= 0;
                slot = scores.held().nextSetBit(slot + 1)) {
            int group = index.slots.group(slot);
            double weight = scores.weight(slot);
            least[group] = Math.min(least[group], weight);
            most[group] = Math.max(most[group], weight);
        }
        Map<Axis, Summed> summed = new EnumMap<>(Axis.class);
        for (int group = 0; group < most.length; group++) {
            if (most[group] > 0 || least[group] < 0) {
                summed.computeIfAbsent(index.groups.get(group), Summed::new).add(most[group], least[group]);
            }
        }
        return Stream.of(Axis.values())
                .map(axis -> summed.getOrDefault(axis, new Summed(axis)))
                .sorted(Comparator.comparingDouble(one -> -one.favoured))
                .map(one -> one.reading(contents.weights(), standing(one.axis, ranked)))
                .toList();
    }

    private static List<String> standing(Axis axis, List<RankedCondition> ranked) {
        List<String> codes = new ArrayList<>();
        for (RankedCondition one : ranked) {
            if (one.axis() == axis && (one.band() == Band.LEADING || one.band() == Band.POSSIBLE)) {
                codes.add(one.code());
            }
        }
        return List.copyOf(codes);
    }

    Reading read(Index.Statements read) {
        List<Item> items = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (int finding : read.findings()) {
            List<Item> known = account.items(finding);
            items.addAll(known);
            items.addAll(account.runsBeside(finding));
            if (known.isEmpty()) {
                unanswered.add(index.findings.get(finding).label());
            }
        }
        List<Sentence> said = new ArrayList<>();
        for (Guarded<Sentence> sentence : read.sentences()) {
            if (sentence.holds(facts.truths())) {
                said.add(sentence.rule());
            }
        }
        return new Reading(read.title(), List.copyOf(items), List.copyOf(unanswered), List.copyOf(said));
    }

    /** Territories that share at least one zone with what was drawn, greatest overlap first. */
    List<TerritoryOverlap> territories() {
        BodyMap drawn = BodyMap.read(index.maps, facts);
        List<Overlapping> found = new ArrayList<>();
        for (Side side : drawn.sides()) {
            for (Territory territory : contents.territories()) {
                int shared = drawn.shared(territory, side);
                if (shared > 0) {
                    found.add(new Overlapping(
                            drawn.overlap(territory, side, shared),
                            new TerritoryOverlap(
                                    territory.code(),
                                    territory.name(),
                                    side == Side.NONE ? "" : side.name().toLowerCase(Locale.ROOT),
                                    shared,
                                    drawn.size(side),
                                    territory.zones().size())));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Overlapping one) -> -one.degree())
                .thenComparing(one -> one.overlap().territory())
                .thenComparing(one -> one.overlap().side()));
        return found.stream().map(Overlapping::overlap).toList();
    }

    StopAdvice stop(List<RaisedFlag> flags, List<RankedCondition> ranked) {
        Optional<StopAdvice> flagged = flags.stream()
                .filter(flag -> flag.tier().compareTo(Urgency.URGENT) >= 0)
                .findFirst()
                .map(flag -> new StopAdvice(
                        StopOutcome.STOP_SESSION,
                        flag.id(),
                        speech().said("Red flag: {0}.", flag.title()),
                        flag.sources()));
        List<StopRule> holding = index.stopRules.stream()
                .filter(rule -> rule.holds(facts.truths()))
                .map(Guarded::rule)
                .toList();
        List<RankedCondition> leading =
                ranked.stream().filter(one -> one.band() == Band.LEADING).toList();
        return flagged.or(() -> holding.stream()
                        .filter(rule -> rule.outcome() == StopOutcome.STOP_SESSION)
                        .findFirst()
                        .map(Views::advice))
                .or(() -> leading.stream()
                        .filter(one -> one.stopRule() == StopOutcome.STOP_SESSION)
                        .findFirst()
                        .map(this::advice))
                .or(() -> holding.stream().findFirst().map(Views::advice))
                .or(() -> leading.stream().findFirst().map(this::advice))
                .orElse(new StopAdvice(
                        StopOutcome.PAUSE_AND_REASSESS,
                        "",
                        speech().said("Not enough is known: slow down or stop and see whether feeling returns."),
                        List.of()));
    }

    private Speech speech() {
        return contents.catalogue().speech();
    }

    private static StopAdvice advice(StopRule rule) {
        return new StopAdvice(rule.outcome(), rule.id(), rule.because(), rule.sources());
    }

    private StopAdvice advice(RankedCondition leading) {
        List<String> sources = contents.conditions().stream()
                .filter(condition -> condition.code().equals(leading.code()))
                .findFirst()
                .map(Condition::sources)
                .orElse(List.of());
        return new StopAdvice(
                leading.stopRule(), leading.code(), speech().said("Leading: {0}.", leading.name()), sources);
    }

    /** The evidence for one axis, cluster by cluster. */
    private static final class Summed {

        private final Axis axis;
        private double favoured;
        private double opposed;
        private int linesFor;
        private int linesAgainst;

        Summed(Axis axis) {
            this.axis = axis;
        }

        void add(double most, double least) {
            if (most > 0) {
                favoured += most;
                linesFor++;
            } else {
                opposed -= least;
                linesAgainst++;
            }
        }

        AxisReading reading(Weights weights, List<String> standing) {
            return new AxisReading(
                    axis, weights.axisWord(favoured), weights.axisWord(opposed), linesFor, linesAgainst, standing);
        }
    }

    private record Overlapping(double degree, TerritoryOverlap overlap) {}
}
