package org.gaitkeeper.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All findings the product knows, by section and by code. Immutable. */
public final class Catalogue {

    private final List<Section> sections;
    private final Speech speech;
    private final Map<String, Finding> byCode = new LinkedHashMap<>();

    /**
     * A catalogue of these sections, in this order.
     *
     * @throws IllegalArgumentException if a section or a finding code occurs twice
     */
    public Catalogue(List<Section> sections) {
        this(sections, Speech.ENGLISH);
    }

    private Catalogue(List<Section> sections, Speech speech) {
        this.sections = List.copyOf(sections);
        this.speech = speech;
        if (sections.stream().map(Section::code).distinct().count() != sections.size()) {
            throw new IllegalArgumentException("A section occurs twice");
        }
        for (Section section : sections) {
            for (Finding finding : section.findings()) {
                if (byCode.put(finding.code(), finding) != null) {
                    throw new IllegalArgumentException("Finding " + finding.code() + " occurs twice");
                }
            }
        }
    }

    /** The same findings in other words; answers to them mean what they meant. */
    public Catalogue in(Speech other) {
        return new Catalogue(sections.stream().map(section -> section.in(other)).toList(), other);
    }

    /** The words it is put in. */
    public Speech speech() {
        return speech;
    }

    /** The finding with this code. */
    public Optional<Finding> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The section with this code. */
    public Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }

    /** The sections in the order they are shown. */
    public List<Section> sections() {
        return sections;
    }

    /** Every finding, in the order of sections. */
    public List<Finding> all() {
        return List.copyOf(byCode.values());
    }

    /** What is wrong with one answer; empty when it may be recorded. */
    public List<Problem> problems(Answer answer) {
        return find(answer.finding())
                .map(finding -> new AnswerCheck(finding, speech).problems(answer))
                .orElseGet(() -> List.of(AnswerCheck.unknownFinding(speech)));
    }

    /** What is wrong with these answers; empty when all may be recorded. */
    public List<Problem> problems(Collection<Answer> answers) {
        List<Problem> found = new ArrayList<>();
        answers.forEach(answer -> found.addAll(problems(answer)));
        return found;
    }

    /** Turns words from a form, a file or a program into an answer, or says what is wrong with them. */
    public AnswerForm.Reading read(AnswerForm form) {
        return find(form.finding())
                .map(finding -> new AnswerCheck(finding, speech).read(form))
                .orElseGet(() -> AnswerForm.Reading.refused(List.of(AnswerCheck.unknownFinding(speech))));
    }
}
