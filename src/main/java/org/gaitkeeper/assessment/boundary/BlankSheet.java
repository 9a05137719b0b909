package org.gaitkeeper.assessment.boundary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.findings.ValueType;

/**
 * The questions of a first visit on paper, for a day without the product: the whole red-flag checklist, and of every other
 * section the core questions. Holds nobody's data.
 *
 * @param checklist every question of the red-flag checklist, in the order of the catalogue
 * @param sections core questions that are answered with boxes or a line; sections without any are left out
 * @param marks letters for what is felt, to be written into the outlines
 * @param release version of the knowledge the questions come from
 */
public record BlankSheet(List<Check> checklist, List<Section> sections, List<Option> marks, String release) {

    /**
     * One question of the checklist.
     *
     * @param question to be asked
     * @param tier how soon when the answer is yes
     * @param destination where to; empty when the question raises a flag only together with others
     */
    public record Check(Finding question, String tier, String destination) {}

    static BlankSheet of(KnowledgeBase knowledge) {
        Map<String, RedFlag> flags =
                knowledge.contents().redFlags().stream().collect(Collectors.toMap(RedFlag::id, Function.identity()));
        return new BlankSheet(
                knowledge.catalogue().all().stream()
                        .filter(finding -> !finding.redFlag().isEmpty())
                        .map(finding -> check(finding, flags))
                        .toList(),
                knowledge.catalogue().sections().stream()
                        .map(section -> new Section(
                                section.code(),
                                section.title(),
                                section.findings().stream()
                                        .filter(BlankSheet::written)
                                        .toList()))
                        .filter(section -> !section.findings().isEmpty())
                        .toList(),
                knowledge.catalogue().all().stream()
                        .filter(finding -> !finding.marks().isEmpty())
                        .map(Finding::marks)
                        .findFirst()
                        .orElse(List.of()),
                knowledge.version().number());
    }

    private static Check check(Finding finding, Map<String, RedFlag> flags) {
        RedFlag flag = flags.get(finding.redFlag());
        return flag == null
                ? new Check(finding, "", "")
                : new Check(finding, PanelWords.tier(flag.tier()), flag.destination());
    }

    private static boolean written(Finding finding) {
        return finding.core() && finding.redFlag().isEmpty() && finding.type() != ValueType.ZONES;
    }
}
