package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        double[] least = new double[index.groupCount()];
        double[] most = new double[index.groupCount()];
        Axis[] axes = new Axis[index.groupCount()];
        for (int number = 0; number < index.slots.size(); number++) {
            Index.Slot slot = index.slots.get(number);
            double weight = scores.strongest(number);
            axes[slot.group()] = index.conditions.get(slot.condition()).axis();
            least[slot.group()] = Math.min(least[slot.group()], weight);
            most[slot.group()] = Math.max(most[slot.group()], weight);
        }
        List<Summed> summed = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            double favoured = 0;
            double opposed = 0;
            int linesFor = 0;
            int linesAgainst = 0;
            for (int group = 0; group < axes.length; group++) {
                if (axes[group] == axis && most[group] > 0) {
                    favoured += most[group];
                    linesFor++;
                } else if (axes[group] == axis && least[group] < 0) {
                    opposed -= least[group];
                    linesAgainst++;
                }
            }
            summed.add(new Summed(
                    favoured,
                    new AxisReading(
                            axis,
                            contents.weights().axisWord(favoured),
                            contents.weights().axisWord(opposed),
                            linesFor,
                            linesAgainst,
                            standing(axis, ranked))));
        }
        summed.sort(Comparator.comparingDouble((Summed one) -> -one.favoured()));
        return summed.stream().map(Summed::reading).toList();
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
        for (String code : read.rule().findings()) {
            List<Item> known = account.items(code);
            items.addAll(known);
            items.addAll(account.runsBeside(code));
            if (known.isEmpty()) {
                contents.catalogue().find(code).map(Finding::label).ifPresent(unanswered::add);
            }
        }
        List<Sentence> said = new ArrayList<>();
        for (Guarded<Sentence> sentence : read.sentences()) {
            if (sentence.holds(facts.truths())) {
                said.add(sentence.rule());
            }
        }
        return new Reading(read.rule().title(), List.copyOf(items), List.copyOf(unanswered), List.copyOf(said));
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

    private record Summed(double favoured, AxisReading reading) {}

    private record Overlapping(double degree, TerritoryOverlap overlap) {}
}
