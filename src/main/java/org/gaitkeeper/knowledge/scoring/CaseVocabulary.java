package org.gaitkeeper.knowledge.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Phase;

/**
 * How cases speak, in terms of the catalogue. Keys and values it does not name stay unanswered.
 *
 * @param negations beginnings of phrases that say that something is not so
 * @param keys what each key of a case answers, in order: of two answers to the same finding the first stands
 */
public record CaseVocabulary(List<String> negations, Map<String, List<Target>> keys) {

    public CaseVocabulary {
        negations = List.copyOf(negations);
    }

    /** Whether a phrase says that something is not so. */
    boolean negated(String phrase) {
        String trimmed = phrase.strip() + " ";
        return negations.stream().anyMatch(trimmed::startsWith);
    }

    /** A phrase in lower case, punctuation as spaces, with a space at each end. */
    static String normal(String phrase) {
        StringBuilder normal = new StringBuilder(" ");
        phrase.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(point -> Character.isLetterOrDigit(point) || "-/+".indexOf(point) >= 0 ? point : ' ')
                .forEach(normal::appendCodePoint);
        return normal.append(' ').toString();
    }

    /**
     * One finding a key answers.
     *
     * @param finding which
     * @param values answers by the words of the case; empty when the words are the answers
     * @param keywords words to look for in phrases, by answer; empty when phrases are not read
     * @param phase of the run, none when not said
     * @param guard holds when the target applies
     * @param note the words go into a text finding and answer nothing else
     */
    public record Target(
            Finding finding,
            Map<String, List<String>> values,
            Map<String, List<String>> keywords,
            Phase phase,
            Guard guard,
            boolean note) {}

    /**
     * A condition on another key of the case.
     *
     * @param key of the case, empty when there is no condition
     * @param in values of which it must have one
     */
    public record Guard(String key, List<String> in) {

        public Guard {
            in = List.copyOf(in);
        }
    }
}
