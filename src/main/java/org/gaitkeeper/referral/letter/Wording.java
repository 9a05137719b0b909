package org.gaitkeeper.referral.letter;

import static org.gaitkeeper.platform.words.Words.t;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Status;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How answers are grouped and worded, read once from {@code letter/wording.yaml}.
 *
 * @param sections in the order of the letter
 * @param phrases by finding, in place of the catalogue's own
 * @param options by finding and option, in place of the catalogue's own
 * @param silent findings that never go into a letter
 * @param negativeOptions options that say that something is not there; {@code option:finding} for one finding alone
 * @param unseenOptions options that say that nobody looked
 */
record Wording(
        List<SectionWords> sections,
        Map<String, PhraseWords> phrases,
        Map<String, Map<String, String>> options,
        Set<String> silent,
        Set<String> negativeOptions,
        Set<String> unseenOptions) {

    /**
     * One heading of the letter.
     *
     * @param heading as printed
     * @param note under the heading, empty when none
     * @param flags whether raised red flags stand first
     * @param missing whether it ends with what was not assessed
     * @param groups in order
     */
    record SectionWords(String heading, String note, boolean flags, boolean missing, List<GroupWords> groups) {}

    /**
     * Findings that are told together.
     *
     * @param lead begins each sentence; empty when the group has a title
     * @param title printed before the phrases; empty when the group has a lead
     * @param findings codes, in order
     * @param rest catalogue section whose remaining findings belong here, empty when none
     * @param only statuses that are told here; empty for any that is known
     */
    record GroupWords(String lead, String title, List<String> findings, String rest, Set<Status> only) {

        boolean tells(Answer answer) {
            return only.isEmpty() || only.contains(answer.status());
        }
    }

    /** The phrases of one finding; empty where the catalogue's own serves. */
    record PhraseWords(String present, String absent) {
        static final PhraseWords NONE = new PhraseWords("", "");
    }

    /** The wording this release ships with. */
    static Wording shipped() {
        return Shipped.WORDING;
    }

    String present(Finding finding) {
        String own = phrases.getOrDefault(finding.code(), PhraseWords.NONE).present();
        return own.isEmpty() ? finding.letter() : t(own);
    }

    String absent(Finding finding) {
        String own = phrases.getOrDefault(finding.code(), PhraseWords.NONE).absent();
        return own.isEmpty() ? finding.letterAbsent() : t(own);
    }

    String option(Finding finding, String option) {
        String own = options.getOrDefault(finding.code(), Map.of()).get(option);
        return own != null
                ? t(own)
                : finding.option(option).map(one -> one.label()).orElse(option);
    }

    boolean negative(Finding finding, String option) {
        return negativeOptions.contains(option) || negativeOptions.contains(option + ":" + finding.code());
    }

    private static final class Shipped {
        static final Wording WORDING = read();
    }

    private static Wording read() {
        try (InputStream file = Objects.requireNonNull(
                Wording.class.getClassLoader().getResourceAsStream("letter/wording.yaml"), "letter/wording.yaml")) {
            Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            Map<String, PhraseWords> phrases = new LinkedHashMap<>();
            map(root, "phrases")
                    .forEach((code, words) -> phrases.put(
                            String.valueOf(code),
                            new PhraseWords(text((Map<?, ?>) words, "present"), text((Map<?, ?>) words, "absent"))));
            Map<String, Map<String, String>> options = new LinkedHashMap<>();
            map(root, "options").forEach((code, labels) -> {
                Map<String, String> byOption = new LinkedHashMap<>();
                ((Map<?, ?>) labels)
                        .forEach((option, label) -> byOption.put(String.valueOf(option), String.valueOf(label)));
                options.put(String.valueOf(code), byOption);
            });
            return new Wording(
                    list(root, "sections").stream()
                            .map(one -> section((Map<?, ?>) one))
                            .toList(),
                    phrases,
                    options,
                    Set.copyOf(texts(root, "silent")),
                    Set.copyOf(texts(root, "negative_options")),
                    Set.copyOf(texts(root, "unseen_options")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SectionWords section(Map<?, ?> from) {
        return new SectionWords(
                text(from, "heading"),
                text(from, "note"),
                Boolean.TRUE.equals(from.get("flags")),
                Boolean.TRUE.equals(from.get("missing")),
                list(from, "groups").stream().map(one -> group((Map<?, ?>) one)).toList());
    }

    private static GroupWords group(Map<?, ?> from) {
        Set<Status> only = new LinkedHashSet<>();
        if (from.get("present") != null) {
            only.add(Status.PRESENT);
        }
        if (from.get("absent") != null) {
            only.add(Status.ABSENT);
        }
        if (from.get("unknown") != null) {
            only.add(Status.DECLINED);
            only.add(Status.NOT_ASSESSED);
        }
        return new GroupWords(
                text(from, "lead"), text(from, "title"), texts(from, "findings"), text(from, "rest"), only);
    }

    private static String text(Map<?, ?> from, String key) {
        Object value = from.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static List<String> texts(Map<?, ?> from, String key) {
        return list(from, key).stream().map(String::valueOf).toList();
    }

    private static List<?> list(Map<?, ?> from, String key) {
        return from.get(key) instanceof List<?> found ? found : List.of();
    }

    private static Map<?, ?> map(Map<?, ?> from, String key) {
        return from.get(key) instanceof Map<?, ?> found ? found : Map.of();
    }
}
