package org.gaitkeeper.differential;

import java.util.List;
import org.gaitkeeper.findings.Answer;

/** Where a {@link Test} looks answers up: findings as recorded, or as they would be after one more answer. */
@FunctionalInterface
public interface Answers {

    /** All answers to a finding, one for each side and phase; empty when nothing was recorded. */
    List<Answer> to(String finding);
}
