package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gaitkeeper.differential.Differential.AxisReading;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Differential.Reading;
import org.gaitkeeper.differential.Differential.Sentence;
import org.gaitkeeper.differential.Differential.TerritoryOverlap;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Side;

/** The same evidence seen in other ways: by axis, by time, by spine position, by territory, and on the run. */
final class Views {

    private final KnowledgeBase.Contents contents;
    private final Scores scores;
    private final Recorded recorded;

    Views(KnowledgeBase.Contents contents, Scores scores) {
        this.contents = contents;
        this.scores = scores;
        this.recorded = scores.recorded();
    }

    /** Evidence by axis: of each cluster the strongest weight within the axis, summed apart for and against. */
    List<AxisReading> axes(List<RankedCondition> ranked) {
        Map<Axis, Map<String, double[]>> clusters = new EnumMap<>(Axis.class);
        for (int slot = 0; slot < scores.index().slotCount(); slot++) {
            double weight = scores.strongest(slot);
            if (weight != 0) {
                Index.Slot place = scores.index().slot(slot);
                Axis axis = scores.index().conditions.get(place.condition()).axis();
                double[] bounds = clusters.computeIfAbsent(axis, key -> new HashMap<>())
                        .computeIfAbsent(place.cluster(), key -> new double[2]);
                bounds[0] = Math.min(bounds[0], weight);
                bounds[1] = Math.max(bounds[1], weight);
            }
        }
        List<Summed> summed = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            summed.add(sum(axis, clusters.getOrDefault(axis, Map.of()), ranked));
        }
        summed.sort(Comparator.comparingDouble((Summed one) -> -one.favoured()));
        return summed.stream().map(Summed::reading).toList();
    }

    private Summed sum(Axis axis, Map<String, double[]> clusters, List<RankedCondition> ranked) {
        double favoured = 0;
        double opposed = 0;
        int linesFor = 0;
        int linesAgainst = 0;
        // In a fixed order, so that the same weights always add up to the same sum.
        for (String cluster : clusters.keySet().stream().sorted().toList()) {
            double[] bounds = clusters.getOrDefault(cluster, new double[2]);
            if (bounds[1] > 0) {
                favoured += bounds[1];
                linesFor++;
            } else {
                opposed -= bounds[0];
                linesAgainst++;
            }
        }
        List<String> codes = ranked.stream()
                .filter(one -> one.axis() == axis && (one.band() == Band.LEADING || one.band() == Band.POSSIBLE))
                .map(RankedCondition::code)
                .toList();
        return new Summed(
                favoured,
                new AxisReading(
                        axis,
                        contents.weights().axisWord(favoured),
                        contents.weights().axisWord(opposed),
                        linesFor,
                        linesAgainst,
                        codes));
    }

    Reading read(ReadingRule rule) {
        List<Item> items = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (String code : rule.findings()) {
            List<Item> known = recorded.items(code);
            items.addAll(known);
            if (known.isEmpty()) {
                contents.catalogue().find(code).map(Finding::label).ifPresent(unanswered::add);
            }
        }
        List<Sentence> statements = rule.statements().stream()
                .filter(statement -> statement.holds(recorded))
                .map(statement -> new Sentence(statement.id(), statement.text(), statement.sources()))
                .toList();
        return new Reading(rule.title(), List.copyOf(items), List.copyOf(unanswered), statements);
    }

    /** Territories that share at least one zone with what was drawn, greatest overlap first. */
    List<TerritoryOverlap> territories() {
        BodyMap drawn = BodyMap.read(scores.index().maps, recorded);
        List<Overlapping> found = new ArrayList<>();
        for (Side side : drawn.sides()) {
            for (Territory territory : contents.territories()) {
                int shared = drawn.shared(territory, side);
                if (shared > 0) {
                    found.add(new Overlapping(
                            drawn.overlap(territory, side),
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
                        StopOutcome.STOP_SESSION, flag.id(), "Red flag: " + flag.title() + ".", flag.sources()));
        List<StopRule> holding = contents.stopRules().stream()
                .filter(rule -> rule.when().evaluate(recorded) == Truth.TRUE)
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
                        "Not enough is known: slow down or stop and see whether feeling returns.",
                        List.of()));
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
        return new StopAdvice(leading.stopRule(), leading.code(), "Leading: " + leading.name() + ".", sources);
    }

    private record Summed(double favoured, AxisReading reading) {}

    private record Overlapping(double degree, TerritoryOverlap overlap) {}
}
