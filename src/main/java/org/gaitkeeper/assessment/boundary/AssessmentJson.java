package org.gaitkeeper.assessment.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.Conclusion;
import org.gaitkeeper.assessment.FlagAction;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.assessment.SectionReview;
import org.gaitkeeper.assessment.Signature;
import org.gaitkeeper.assessment.control.RecordAnswers;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.knowledge.ValueJson;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.runs.LoggedRun;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as programs read it. Instants are ISO 8601 in UTC; null members are left out of the optional ones.
 *
 * @param answers by {@code finding}, {@code finding.left} or {@code finding.left.during}
 * @param runs the logged runs the differential uses, oldest first; frozen once signed
 * @param runsFingerprint to be sent along when signing
 * @param flagActions by id of the red flag
 * @param reviews sections somebody looked through since their last answer, by code
 * @param conclusion absent for a draft and for what was signed without one
 * @param open what stands between the draft and a signature
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentJson(
        UUID id,
        UUID caseId,
        UUID patientId,
        String status,
        long version,
        String startedAt,
        UUID startedBy,
        String changedAt,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        String amendmentReason,
        String discardReason,
        Map<String, AnswerJson> answers,
        List<RunJson> runs,
        String runsFingerprint,
        Map<String, ActionJson> flagActions,
        Map<String, ReviewJson> reviews,
        Open open,
        @Nullable ConclusionJson conclusion,
        @Nullable SignatureJson signature,
        boolean intact) {

    /** One answer. {@code value} is a text, a number, a list of texts, or null; side and phase are empty when none. */
    public record AnswerJson(
            String finding,
            String status,
            @Nullable JsonNode value,
            String side,
            String phase,
            String note,
            String by,
            String at) {

        static AnswerJson of(RecordedAnswer recorded) {
            return of(recorded.answer(), recorded.name(), recorded.at().toString());
        }

        static AnswerJson of(Answer answer, String by, String at) {
            AnswerForm words = AnswerForm.from(answer);
            return new AnswerJson(
                    answer.finding(),
                    words.status(),
                    ValueJson.write(answer.value()),
                    words.side(),
                    words.phase(),
                    answer.note(),
                    by,
                    at);
        }
    }

    /** A logged run that was used. */
    public record RunJson(UUID id, long version, String date, Map<String, WrittenAnswer> answers) {

        static RunJson of(LoggedRun run) {
            Map<String, WrittenAnswer> answers = new TreeMap<>();
            run.answers().all().forEach(answer -> answers.put(answer.key().name(), WrittenAnswer.of(answer)));
            return new RunJson(run.id(), run.version(), run.date().toString(), answers);
        }
    }

    /** What was done about a red flag. */
    public record ActionJson(String kind, String reason, boolean toldPatient, String by, String at) {}

    /** Who looked a section through, and at which version of the assessment. */
    public record ReviewJson(long version, String by, String at) {

        static ReviewJson of(SectionReview review) {
            return new ReviewJson(review.version(), review.name(), review.at().toString());
        }
    }

    /** Findings not yet asked, and ids of red flags without an action. */
    public record Open(List<String> questions, List<String> flags) {}

    /** What the clinician concluded on signing; {@code reason} is empty unless what led was overridden. */
    public record ConclusionJson(
            List<Conclusion.Named> conditions,
            String other,
            String agreement,
            String reason,
            String reasonWords,
            String by,
            String at) {

        static ConclusionJson of(Conclusion conclusion) {
            return new ConclusionJson(
                    conclusion.conditions(),
                    conclusion.other(),
                    conclusion.agreement().name(),
                    conclusion.reason() == null ? "" : conclusion.reason().name(),
                    conclusion.reasonWords(),
                    conclusion.name(),
                    conclusion.at().toString());
        }
    }

    /** Who signed, as what, and the digest over everything frozen. */
    public record SignatureJson(String name, String registration, String meaning, String at, String digest) {}

    /** An answer that was not recorded because the assessment had moved on, with both values. */
    public record ConflictJson(AnswerJson sent, @Nullable AnswerJson stored, boolean changedSince) {

        static ConflictJson of(RecordAnswers.Conflict conflict) {
            RecordedAnswer stored = conflict.stored();
            return new ConflictJson(
                    AnswerJson.of(conflict.sent(), "", ""),
                    stored == null ? null : AnswerJson.of(stored),
                    conflict.changedSince());
        }
    }

    static AssessmentJson of(AssessmentView view) {
        Map<String, AnswerJson> answers = new TreeMap<>();
        view.answers().all().forEach(answer -> answers.put(answer.answer().key().name(), AnswerJson.of(answer)));
        var readiness = view.readiness();
        Signature signature = view.signature();
        return new AssessmentJson(
                view.id(),
                view.caseId(),
                view.patientId(),
                view.status().name(),
                view.version(),
                view.startedAt().toString(),
                view.startedBy(),
                view.changedAt().toString(),
                view.supersedes(),
                view.supersededBy(),
                view.amendmentReason(),
                view.discardReason(),
                answers,
                view.runs().stream().map(RunJson::of).toList(),
                view.runsFingerprint(),
                view.flagActions().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> action(entry.getValue()), (a, b) -> a, TreeMap::new)),
                view.reviews().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> ReviewJson.of(entry.getValue()),
                                (a, b) -> a,
                                TreeMap::new)),
                new Open(
                        readiness.openQuestions().stream()
                                .map(question -> question.finding())
                                .toList(),
                        readiness.openFlags().stream().map(flag -> flag.id()).toList()),
                view.conclusion() == null ? null : ConclusionJson.of(view.conclusion()),
                signature == null
                        ? null
                        : new SignatureJson(
                                signature.name(),
                                signature.registration(),
                                signature.meaning(),
                                signature.at().toString(),
                                signature.digest()),
                view.intact());
    }

    private static ActionJson action(FlagAction action) {
        return new ActionJson(
                action.kind().name(),
                action.reason(),
                action.toldPatient(),
                action.name(),
                action.at().toString());
    }
}
