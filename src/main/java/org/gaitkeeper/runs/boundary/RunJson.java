package org.gaitkeeper.runs.boundary;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.runs.control.Run;

/**
 * A run as programs read it.
 *
 * @param date ISO date, in the runner's calendar
 * @param answers by place: {@code onset_minutes}, {@code finding.left}
 * @param errorReason why it counts for nothing; empty while it counts
 */
public record RunJson(
        UUID id,
        UUID caseId,
        UUID patientId,
        long version,
        String date,
        Map<String, WrittenAnswer> answers,
        String errorReason,
        String createdAt,
        String createdBy,
        String changedAt,
        String changedBy) {

    static RunJson of(Run run) {
        Map<String, WrittenAnswer> answers = new TreeMap<>();
        run.logged().answers().all().forEach(answer -> answers.put(answer.key().name(), WrittenAnswer.of(answer)));
        return new RunJson(
                run.id(),
                run.caseId(),
                run.patientId(),
                run.logged().version(),
                run.logged().date().toString(),
                answers,
                run.errorReason(),
                run.createdAt().toString(),
                run.createdName(),
                run.changedAt().toString(),
                run.changedName());
    }
}
