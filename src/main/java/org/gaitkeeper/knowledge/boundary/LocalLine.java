package org.gaitkeeper.knowledge.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.ClinicChange;

/**
 * One thing the clinic uses otherwise than released.
 *
 * @param name of the claim, condition or red flag
 * @param released what the release says; empty when it no longer knows it, and then the change has no effect
 * @param here what holds in the clinic
 * @param target its id or code
 * @param ends the kind of proposal that ends it
 */
public record LocalLine(String name, String released, String here, String target, String ends) {

    static List<LocalLine> of(LocalChanges changes, KnowledgeBase released) {
        List<LocalLine> lines = new ArrayList<>();
        new TreeSet<>(changes.claimsOff())
                .forEach(claim -> lines.add(new LocalLine(
                        ChangeLine.name(claim, true, released),
                        ChangeLine.about(claim, true, released),
                        t("Switched off"),
                        claim,
                        ClinicChange.Kind.CLAIM_ON.name())));
        new TreeMap<>(changes.destinations())
                .forEach((target, destination) -> lines.add(new LocalLine(
                        ChangeLine.name(target, false, released),
                        ChangeLine.about(target, false, released),
                        destination,
                        target,
                        ClinicChange.Kind.DESTINATION_RESTORED.name())));
        return lines;
    }
}
