package org.gaitkeeper.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Place;
import org.gaitkeeper.differential.Predicate;
import org.gaitkeeper.differential.Predicate.Comparison;
import org.gaitkeeper.differential.Strength;
import org.gaitkeeper.differential.Test;
import org.jspecify.annotations.Nullable;

/** Reads the claims of one folder. */
final class ClaimReader {

    /** The finding that holds the patient's age in years. */
    private static final String AGE = "age_years";
    /** Greatest and least likelihood ratios that may be written down; caps lower them further. */
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

    private static final BigDecimal LOWEST = new BigDecimal("0.001");
    private static final Map<String, Boolean> FITS = Map.of("close", false, "distant", true);

    private final TestReader tests;
    private final Citations citations;
    private final Set<String> conditions;

    ClaimReader(TestReader tests, Citations citations, Set<String> conditions) {
        this.tests = tests;
        this.citations = citations;
        this.conditions = conditions;
    }

    Claim read(String file, Entry entry) {
        Entry otherwise = entry.entry("otherwise");
        List<Claim.Effect> whenTrue = effects(entry);
        List<Claim.Effect> whenFalse = effects(otherwise);
        otherwise.done();
        if (whenTrue.isEmpty() && whenFalse.isEmpty()) {
            entry.fault("moves nothing");
        }
        Claim claim = new Claim(
                entry.text("id"),
                tests.read(file, entry.id(), entry.raw("when")),
                whenTrue,
                whenFalse,
                entry.text("cluster"),
                entry.word("grade", WeightsReader.GRADES, ""),
                population(entry),
                entry.flag("contested"),
                entry.flag("resting_exam"),
                exemption(file, entry),
                KnowledgeReader.sources(entry, "sources", citations),
                entry.text("because"));
        entry.done();
        return claim;
    }

    private Claim.@Nullable Exemption exemption(String file, Entry entry) {
        if (!entry.has("unless")) {
            return null;
        }
        Entry unless = entry.entry("unless");
        Claim.Exemption exemption = new Claim.Exemption(
                tests.read(file, entry.id(), unless.raw("when")),
                unless.text("because"),
                KnowledgeReader.sources(unless, "sources", citations));
        unless.done();
        return exemption;
    }

    private static Claim.Population population(Entry entry) {
        return new Claim.Population(
                entry.text("population", ""), entry.word("population_fit", FITS, "close"), ages(entry));
    }

    private static @Nullable Test ages(Entry entry) {
        List<String> ages = entry.texts("population_ages");
        if (ages.isEmpty()) {
            return null;
        }
        if (ages.size() != 2 || !ages.stream().allMatch(age -> age.matches("[0-9]{1,3}"))) {
            entry.fault("population_ages needs two ages in years");
            return null;
        }
        return new Test.All(List.of(age(Comparison.AT_LEAST, ages.get(0)), age(Comparison.AT_MOST, ages.get(1))));
    }

    private static Test age(Comparison comparison, String bound) {
        return new Test.Of(AGE, Place.ANYWHERE, new Predicate.Amount(comparison, new BigDecimal(bound)));
    }

    private List<Claim.Effect> effects(Entry entry) {
        List<Claim.Effect> effects = new ArrayList<>();
        add(effects, entry, "favours", true);
        add(effects, entry, "against", false);
        long distinct = effects.stream().map(Claim.Effect::condition).distinct().count();
        if (distinct != effects.size()) {
            entry.fault("both favours and argues against one condition");
        }
        return effects;
    }

    private void add(List<Claim.Effect> effects, Entry entry, String key, boolean favours) {
        Entry table = entry.entry(key);
        for (String condition : table.keys()) {
            if (!conditions.contains(condition)) {
                entry.fault("names no condition: " + condition);
            }
            effects.add(new Claim.Effect(condition, favours, strength(table, condition, favours)));
        }
    }

    private static Strength strength(Entry table, String condition, boolean favours) {
        Strength.Ordinal ordinal = WeightsReader.ORDINALS.get(table.text(condition));
        if (ordinal != null) {
            return ordinal;
        }
        BigDecimal ratio = table.number(condition, BigDecimal.ONE);
        boolean rightWay = favours ? ratio.compareTo(BigDecimal.ONE) > 0 : ratio.compareTo(BigDecimal.ONE) < 0;
        if (!rightWay || ratio.compareTo(LOWEST) < 0 || ratio.compareTo(HIGHEST) > 0) {
            table.fault("weight out of range for " + condition + ": " + ratio.toPlainString());
        }
        return new Strength.Ratio(ratio.doubleValue());
    }
}
