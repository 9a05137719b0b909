package org.gaitkeeper.knowledge.browse;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.knowledge.TestWords;

/**
 * A piece of the knowledge by name.
 *
 * @param kind what it is
 * @param id code, id or key, unique within its kind
 * @param title as shown
 */
public record Item(Kind kind, String id, String title) {

    /** What a piece of the knowledge can be. */
    public enum Kind {
        CONDITION(said("Condition"), said("Conditions")),
        CLAIM(said("Claim"), said("Claims")),
        RED_FLAG(said("Red flag"), said("Red flags")),
        ADVICE(said("Advice"), said("Advice")),
        STOP_RULE(said("Stop rule"), said("Stop rules")),
        READING(said("Reading"), said("Readings")),
        SOURCE(said("Source"), said("Sources")),
        FINDING(said("Question"), said("Questions")),
        DERIVATION(said("Derivation"), said("Derivations")),
        TERRITORY(said("Territory"), said("Territories")),
        WEIGHTLESS(said("Weightless statement"), said("Weightless statements")),
        WEIGHT(said("Convention"), said("Conventions"));

        private final String label;
        private final String plural;

        Kind(String label, String plural) {
            this.label = label;
            this.plural = plural;
        }

        /** One of them, in words. */
        public String label() {
            return t(label);
        }

        /** Several of them, in words. */
        public String plural() {
            return t(plural);
        }
    }

    /** Most characters of a title that is a whole test. */
    private static final int LONGEST = 160;

    /** A claim, by when it holds: several claims may give the same reason. */
    static Item of(Claim claim, TestWords words) {
        String when = words.line(claim.when());
        return new Item(
                Kind.CLAIM,
                claim.id(),
                when.length() <= LONGEST ? when : when.substring(0, LONGEST).strip() + "…");
    }

    /** Where it is shown; empty when it has no place of its own. */
    public String href() {
        String part = URLEncoder.encode(id, StandardCharsets.UTF_8);
        return switch (kind) {
            case CONDITION -> "/knowledge/conditions/" + part;
            case CLAIM -> "/knowledge/claims/" + part;
            case RED_FLAG -> "/knowledge/red-flags#" + part;
            case ADVICE, STOP_RULE, READING -> "/knowledge/advice#" + part;
            case SOURCE -> "/knowledge/sources/" + part;
            case FINDING, DERIVATION -> "/knowledge/findings/" + part;
            case WEIGHTLESS -> "/knowledge/coverage?went=WEIGHTLESS";
            case WEIGHT -> "/knowledge/weights";
            case TERRITORY -> "";
        };
    }
}
