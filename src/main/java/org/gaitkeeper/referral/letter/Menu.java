package org.gaitkeeper.referral.letter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can go into a letter, for the clinician to tick.
 *
 * @param sections in the order of the letter; those with nothing to tick are left out
 */
public record Menu(List<Part> sections) {

    public Menu {
        sections = List.copyOf(sections);
    }

    /**
     * One heading.
     *
     * @param heading as printed
     * @param ticks never empty
     */
    public record Part(String heading, List<Tick> ticks) {
        public Part {
            ticks = List.copyOf(ticks);
        }
    }

    /**
     * One thing that can be said.
     *
     * @param key {@link Origin#key()}
     * @param text as it will be worded
     * @param standard whether it is ticked at first: what was found, the red flags, and absent findings that matter
     * @param fixed whether it cannot be left out: a raised red flag
     */
    public record Tick(String key, String text, boolean standard, boolean fixed) {}

    /** What is ticked at first. */
    public Set<String> standard() {
        return keys(true);
    }

    /** Everything that can be ticked. */
    public Set<String> all() {
        return keys(false);
    }

    private Set<String> keys(boolean standardOnly) {
        return sections.stream()
                .flatMap(part -> part.ticks().stream())
                .filter(tick -> !standardOnly || tick.standard() || tick.fixed())
                .map(Tick::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
