package org.gaitkeeper.differential;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Speech;

/**
 * The medicine: conditions, claims, red flags and what goes with them, compiled once for the engine. Immutable and safe
 * to share.
 */
public final class KnowledgeBase {

    private final Contents released;
    private final LocalChanges changes;
    private final Contents contents;
    private final Map<String, Condition> conditions;
    private final Map<String, Territory> territories;
    private final Map<String, Advice> advice;
    private final Map<String, Source> sources;
    private final Index index;

    /**
     * Compiles the contents.
     *
     * @throws IllegalArgumentException if a code occurs twice, or a claim names a condition or weight that is not there
     */
    public KnowledgeBase(Contents contents) {
        this(contents, LocalChanges.NONE);
    }

    private KnowledgeBase(Contents released, LocalChanges changes) {
        this.released = released;
        this.changes = changes;
        this.contents = changes.equals(LocalChanges.NONE) ? released : changes.applyTo(released);
        this.conditions = byKey(contents.conditions(), Condition::code);
        this.territories = byKey(contents.territories(), Territory::code);
        this.advice = byKey(contents.advice(), Advice::id);
        this.sources = byKey(contents.sources(), Source::key);
        byKey(contents.claims(), Claim::id);
        byKey(contents.redFlags(), RedFlag::id);
        this.index = new Index(contents);
    }

    private static <T> Map<String, T> byKey(Collection<T> things, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T thing : things) {
            if (map.put(key.apply(thing), thing) != null) {
                throw new IllegalArgumentException(key.apply(thing) + " occurs twice");
            }
        }
        return map;
    }

    /**
     * The released knowledge with these changes, which take the place of earlier ones. Compiles anew: keep what it gives.
     *
     * @throws IllegalArgumentException if a red flag is to be switched off
     */
    public KnowledgeBase with(LocalChanges changes) {
        return new KnowledgeBase(released, changes);
    }

    /**
     * The same knowledge in other words: what the release says is translated, the changes of a clinic stay as the clinic wrote
     * them. Version, codes and weights are the same. Compiles anew: keep what it gives.
     */
    public KnowledgeBase in(Speech speech) {
        return new KnowledgeBase(released.in(speech), changes);
    }

    /** Which knowledge this is. */
    public KnowledgeVersion version() {
        return contents.version();
    }

    /** The findings it speaks of. */
    public Catalogue catalogue() {
        return contents.catalogue();
    }

    /** Everything in it, as read. */
    public Contents contents() {
        return contents;
    }

    /** Everything in it as it was released, before the changes of a clinic. */
    public Contents released() {
        return released;
    }

    /** The condition with this code. */
    public Optional<Condition> condition(String code) {
        return Optional.ofNullable(conditions.get(code));
    }

    /** The territory with this code. */
    public Optional<Territory> territory(String code) {
        return Optional.ofNullable(territories.get(code));
    }

    /** The advice with this id. */
    public Optional<Advice> advice(String id) {
        return Optional.ofNullable(advice.get(id));
    }

    /** The publication with this key; empty for fact ids, evidence rows and red-flag rows. */
    public Optional<Source> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /** The claim with this id. */
    public Optional<Claim> claim(String id) {
        return contents.claims().stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    Index index() {
        return index;
    }

    /**
     * Everything a knowledge base is made of.
     *
     * @param version which knowledge
     * @param catalogue findings the rest refers to
     * @param derivations answers restated from others, in order
     * @param territories nerve and root territories
     * @param conditions what could explain the symptom
     * @param claims what speaks for and against
     * @param redFlags what overrides the ranking
     * @param advice what to tell
     * @param sources publications cited
     * @param weightless facts that deliberately move nothing
     * @param timing findings on onset, trend, offset and relief
     * @param spinePosition findings of the spine-position test
     * @param reproducibility when the onset counts as the same on every run
     * @param stopRules stop or continue, in order
     * @param weights declared conventions
     */
    public record Contents(
            KnowledgeVersion version,
            Catalogue catalogue,
            List<Derivation> derivations,
            List<Territory> territories,
            List<Condition> conditions,
            List<Claim> claims,
            List<RedFlag> redFlags,
            List<Advice> advice,
            List<Source> sources,
            List<Weightless> weightless,
            ReadingRule timing,
            ReadingRule spinePosition,
            Reproducibility reproducibility,
            List<StopRule> stopRules,
            Weights weights) {

        public Contents {
            derivations = List.copyOf(derivations);
            territories = List.copyOf(territories);
            conditions = List.copyOf(conditions);
            claims = List.copyOf(claims);
            redFlags = List.copyOf(redFlags);
            advice = List.copyOf(advice);
            sources = List.copyOf(sources);
            weightless = List.copyOf(weightless);
            stopRules = List.copyOf(stopRules);
        }

        Contents in(Speech speech) {
            return new Contents(
                    version,
                    catalogue.in(speech),
                    derivations,
                    each(territories, one -> one.in(speech)),
                    each(conditions, one -> one.in(speech)),
                    each(claims, one -> one.in(speech)),
                    each(redFlags, one -> one.in(speech)),
                    each(advice, one -> one.in(speech)),
                    each(sources, one -> one.in(speech)),
                    each(weightless, one -> one.in(speech)),
                    timing.in(speech),
                    spinePosition.in(speech),
                    reproducibility,
                    each(stopRules, one -> one.in(speech)),
                    weights);
        }

        private static <T> List<T> each(List<T> things, UnaryOperator<T> put) {
            return things.stream().map(put).toList();
        }

        /** The same with other weights, to see what hangs on them. */
        public Contents with(Weights others) {
            return new Contents(
                    version,
                    catalogue,
                    derivations,
                    territories,
                    conditions,
                    claims,
                    redFlags,
                    advice,
                    sources,
                    weightless,
                    timing,
                    spinePosition,
                    reproducibility,
                    stopRules,
                    others);
        }
    }
}
