package org.gaitkeeper.referral.letter;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.findings.ValueType;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.referral.letter.Wording.GroupWords;
import org.gaitkeeper.referral.letter.Wording.SectionWords;

/** Everything one signed assessment lets a letter say, by heading and group. */
final class Statements {

    /** Sections whose answers go into a letter only when the differential rests on them. */
    private static final Set<String> ON_DEMAND = Set.of("gait", "footwear");

    private static final int CONSIDERED = 8;

    private final Facts facts;
    private final Wording wording;
    private final Phrases phrases;
    private final Set<String> named = new HashSet<>();

    Statements(Facts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
        this.phrases = new Phrases(wording);
        wording.sections().forEach(section -> section.groups().forEach(group -> named.addAll(group.findings())));
    }

    /**
     * Statements told together.
     *
     * @param words how they are told
     * @param statements never empty
     */
    record Group(GroupWords words, List<Statement> statements) {}

    /** The groups of a heading that have something to say. */
    List<Group> groups(SectionWords section) {
        List<Group> found = new ArrayList<>();
        for (GroupWords words : section.groups()) {
            List<Statement> said = findings(words)
                    .flatMap(finding -> statement(finding, words).stream())
                    .toList();
            if (!said.isEmpty()) {
                found.add(new Group(words, said));
            }
        }
        return found;
    }

    private Stream<Finding> findings(GroupWords words) {
        Stream<Finding> listed = words.findings().stream().flatMap(code -> facts.catalogue().find(code).stream());
        Stream<Finding> rest = facts.catalogue().section(words.rest()).map(Section::findings).orElse(List.of()).stream()
                .filter(finding -> !named.contains(finding.code()));
        return Stream.concat(listed, rest);
    }

    private Optional<Statement> statement(Finding finding, GroupWords words) {
        List<Answer> answers = facts.findings().answers(finding.code()).stream()
                .filter(answer -> words.only().isEmpty() ? answer.status().known() : words.tells(answer))
                .toList();
        boolean screening = !words.only().isEmpty();
        return phrases.of(finding, answers)
                .map(phrase -> new Statement(
                        "",
                        phrase.text(),
                        origin(Origin.Kind.FINDING, finding.code()),
                        screening || standard(finding, phrase.positive()),
                        false,
                        phrase.positive()));
    }

    private boolean standard(Finding finding, boolean positive) {
        if (facts.used(finding.code())) {
            return true;
        }
        return positive && !ON_DEMAND.contains(finding.section()) && finding.type() != ValueType.TEXT;
    }

    /** What would bear on what is considered and was not assessed: said as such, never as normal. */
    List<Statement> missing() {
        Set<String> codes = new LinkedHashSet<>();
        facts.considerations().stream()
                .filter(Facts.Consideration::standard)
                .forEach(one -> one.missing().stream().limit(3).forEach(codes::add));
        return codes.stream()
                .filter(code -> !facts.findings().known(code))
                .flatMap(code -> facts.catalogue().find(code).stream())
                .map(finding -> new Statement(
                        "",
                        Phrases.lowerFirst(finding.label()),
                        origin(Origin.Kind.FINDING, finding.code()),
                        true,
                        false,
                        false))
                .toList();
    }

    /** Raised red flags with what was done; they cannot be left out. */
    List<Statement> flags() {
        return facts.flags().stream()
                .map(flag -> new Statement(
                        flag.title() + " (" + Phrases.lowerFirst(t(flag.tier().label())) + ")",
                        flagWords(flag),
                        origin(Origin.Kind.FLAG, flag.code()),
                        true,
                        true,
                        true))
                .toList();
    }

    private String flagWords(Facts.Flag flag) {
        String seen = Phrases.joined(shortly(flag.findings()));
        String action = flag.action().isBlank()
                ? t("No action is recorded")
                : t(
                        "Action taken: {0}",
                        flag.action().strip().replaceAll("\\s+", " ").replaceAll("\\.+$", ""));
        return seen.isEmpty() ? action : seen + ". " + action;
    }

    /** What the clinician concluded; it cannot be left out. */
    List<Statement> conclusion() {
        String words = facts.conclusion().words();
        return words.isEmpty()
                ? List.of()
                : List.of(new Statement(
                        "",
                        words,
                        origin(Origin.Kind.CONCLUSION, "conclusion"),
                        true,
                        true,
                        facts.conclusion().decided()));
    }

    /** Ranked conditions in words, with reasons; never a figure. */
    List<Statement> considerations() {
        return facts.considerations().stream()
                .limit(CONSIDERED)
                .map(one -> new Statement(
                        one.name() + " (" + one.standing() + ")",
                        weighed(one),
                        origin(Origin.Kind.CONDITION, one.code()),
                        // Beside a conclusion of the clinician the ranking is offered, not ticked.
                        one.standard() && !facts.conclusion().decided(),
                        false,
                        one.standard()))
                .toList();
    }

    private String weighed(Facts.Consideration one) {
        StringBuilder words = new StringBuilder();
        clause(words, t("For: "), shortly(one.speaksFor()));
        clause(words, t("Against: "), shortly(one.speaksAgainst()));
        clause(
                words,
                t("Not assessed: "),
                labels(one.missing().stream().limit(3).toList()));
        clause(words, t("Sources: "), one.sources());
        return words.isEmpty() ? t("no further evidence") : words.toString();
    }

    private static void clause(StringBuilder words, String title, List<String> parts) {
        if (!parts.isEmpty()) {
            words.append(words.isEmpty() ? "" : ". ").append(title).append(String.join("; ", parts));
        }
    }

    /** What the receiver is asked for, by what is considered. */
    List<Statement> requests() {
        return facts.considerations().stream()
                .filter(one -> one.standard() && !one.destination().isBlank())
                .limit(3)
                .map(one -> new Statement(
                        "",
                        t("for possible {0}: {1}", Phrases.lowerFirst(one.name()), one.destination()),
                        origin(Origin.Kind.CONDITION, "request-" + one.code()),
                        false,
                        false,
                        true))
                .toList();
    }

    /** What the runner may have been told; the clinician ticks what was. */
    List<Statement> advice() {
        return facts.advice().stream()
                .map(one -> new Statement(
                        "",
                        one.text().strip().replaceAll("\\.+$", ""),
                        origin(Origin.Kind.ADVICE, one.code()),
                        false,
                        false,
                        true))
                .toList();
    }

    Origin origin(Origin.Kind kind, String code) {
        return new Origin(kind, code, facts.assessment(), facts.version());
    }

    private List<String> shortly(List<String> codes) {
        return codes.stream()
                .distinct()
                .flatMap(code -> facts.catalogue().find(code).stream())
                .flatMap(finding ->
                        finding.section().equals("history") && wording.silent().contains(finding.code())
                                ? facts.findings().answers(finding.code()).stream()
                                        .map(answer -> KnowledgeWords.answer(finding, answer))
                                : phrases
                                        .of(
                                                finding,
                                                facts.findings().answers(finding.code()).stream()
                                                        .filter(answer ->
                                                                answer.status().known())
                                                        .toList())
                                        .stream()
                                        .map(Phrases.Phrase::text))
                .toList();
    }

    private List<String> labels(List<String> codes) {
        return codes.stream()
                .filter(code -> !facts.findings().known(code))
                .flatMap(code -> facts.catalogue().find(code).stream())
                .map(finding -> Phrases.lowerFirst(finding.label()))
                .toList();
    }
}
