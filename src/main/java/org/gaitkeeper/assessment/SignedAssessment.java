package org.gaitkeeper.assessment;

import java.util.List;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;

/**
 * A signed assessment, ready to be written about.
 *
 * @param view the record, with the stored differential and whether it still matches its digest
 * @param signature who signed it
 * @param lines every answer, in the order of the catalogue
 */
public record SignedAssessment(AssessmentView view, Signature signature, List<Line> lines) {

    public SignedAssessment {
        lines = List.copyOf(lines);
    }

    /**
     * One answer.
     *
     * @param name of the answer, unique within the assessment: {@code finding}, {@code finding.left}, and so on
     * @param section title of the section
     * @param finding the catalogue entry, with its label and letter phrases
     * @param answer as recorded
     * @param words the answer in words
     */
    public record Line(String name, String section, Finding finding, Answer answer, String words) {}
}
