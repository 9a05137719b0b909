package org.gaitkeeper.assessment.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.AssessmentStatus;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.Conclusion;
import org.gaitkeeper.assessment.FlagAction;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.assessment.Signature;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.assessment.entity.AssessmentResponse;
import org.gaitkeeper.assessment.entity.DifferentialResult;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.runs.LoggedRun;
import org.gaitkeeper.runs.RunLog;
import org.jspecify.annotations.Nullable;

/** Makes of a row what is read: a draft with the differential of the moment, a signed record exactly as it was signed. */
@Singleton
class AssessmentViews {

    /** Findings that are taken from the patient's record and cannot be answered otherwise. */
    static final List<String> FROM_PATIENT = List.of("age_years", "sex");

    private final ClinicalKnowledge knowledge;
    private final Patients patients;
    private final RunLog log;
    private final AssessmentRows rows;
    private final Acting acting;

    @Inject
    AssessmentViews(ClinicalKnowledge knowledge, Patients patients, RunLog log, AssessmentRows rows, Acting acting) {
        this.knowledge = knowledge;
        this.patients = patients;
        this.log = log;
        this.rows = rows;
        this.acting = acting;
    }

    /** The assessment as it stands. */
    AssessmentView of(Assessment row) {
        return row.status() == AssessmentStatus.SIGNED ? signed(row) : draft(row);
    }

    /** The draft with age and sex from the patient and the differential of these answers. */
    AssessmentView draft(Assessment row) {
        AnswerSheet answers = sheet(row).with(fromPatient(row));
        List<LoggedRun> runs = log.ofCase(row.caseId());
        Differential differential = knowledge.assess(
                answers.findings(), runs.stream().map(LoggedRun::answers).toList());
        return view(row, answers, runs, differential, null, null, true);
    }

    private AssessmentView signed(Assessment row) {
        Signature signature = row.signature();
        Optional<DifferentialResult.Stored> stored = rows.result(row.id()).map(DifferentialResult::stored);
        Optional<AssessmentResponse> response = rows.response(row.id());
        boolean intact = signature != null
                && stored.map(result ->
                                Seal.digest(row, signing(signature), result).equals(signature.digest()))
                        .orElse(false)
                && response.map(one -> Seal.digest(signature.digest(), one.conclusion())
                                .equals(one.digest()))
                        .orElse(true);
        @Nullable
        Differential differential =
                stored.map(result -> differential(result.text())).orElse(null);
        // Read with the questions of then, whatever is asked today.
        Catalogue catalogue = differential == null
                ? knowledge.catalogue()
                : knowledge.asOf(differential.knowledge()).catalogue();
        return view(
                row,
                AnswerSheet.stored(row.answers(), catalogue),
                frozen(row, catalogue),
                differential,
                response.map(AssessmentResponse::conclusion).orElse(null),
                signature,
                intact);
    }

    private static Seal.Signing signing(Signature signature) {
        return new Seal.Signing(
                signature.by(), signature.name(), signature.registration(), signature.meaning(), signature.at());
    }

    private AssessmentView view(
            Assessment row,
            AnswerSheet answers,
            List<LoggedRun> runs,
            @Nullable Differential differential,
            @Nullable Conclusion conclusion,
            @Nullable Signature signature,
            boolean intact) {
        return new AssessmentView(
                row.id(),
                row.caseId(),
                row.patientId(),
                row.status(),
                row.version(),
                row.startedAt(),
                row.startedBy(),
                row.changedAt(),
                row.supersedes(),
                row.amendmentReason(),
                row.status() == AssessmentStatus.SIGNED
                        ? rows.successor(row.id()).orElse(null)
                        : null,
                row.discardReason(),
                answers,
                runs,
                actions(row),
                SectionReviews.holding(row.reviews(), answers, knowledge.catalogue()),
                differential,
                differential == null ? LocalChanges.NONE : knowledge.changesAsOf(differential.knowledge()),
                conclusion,
                signature,
                intact);
    }

    /** The runs frozen with a signed row; none in what was signed before runs were logged. */
    private static List<LoggedRun> frozen(Assessment row, Catalogue catalogue) {
        String runs = row.runs();
        return runs == null ? List.of() : LoggedRun.stored(runs, catalogue);
    }

    /** The answers of a row. */
    AnswerSheet sheet(Assessment row) {
        return AnswerSheet.stored(row.answers(), knowledge.catalogue());
    }

    /** The actions recorded on red flags, by id of the flag. */
    static Map<String, FlagAction> actions(Assessment row) {
        return new TreeMap<>(read(row.flagActions()));
    }

    private static Map<String, FlagAction> read(String json) {
        try {
            Map<String, StoredAction> stored = Json.MAPPER.readValue(json, new TypeReference<>() {});
            Map<String, FlagAction> actions = new TreeMap<>();
            stored.forEach((id, action) -> actions.put(id, action.action()));
            return actions;
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The stored actions cannot be read.", damaged);
        }
    }

    /** The actions as they are stored. */
    static String json(Map<String, FlagAction> actions) {
        Map<String, StoredAction> stored = new TreeMap<>();
        actions.forEach((id, action) -> stored.put(id, StoredAction.of(action)));
        return Json.text(stored);
    }

    /** Age and sex on the day the assessment was started, as answers. */
    List<RecordedAnswer> fromPatient(Assessment row) {
        Patient patient = patients.find(row.patientId());
        LocalDate day =
                LocalDate.ofInstant(row.startedAt(), acting.actor().clinic().zone());
        List<Answer> answers = new ArrayList<>();
        answers.add(Answer.of(FROM_PATIENT.get(0), new Value.Quantity(BigDecimal.valueOf(patient.ageOn(day)))));
        String sex = patient.sex().name().toLowerCase(Locale.ROOT);
        knowledge
                .catalogue()
                .find(FROM_PATIENT.get(1))
                .flatMap(finding -> finding.option(sex))
                .map(Option::code)
                .ifPresent(code -> answers.add(Answer.of(FROM_PATIENT.get(1), new Value.Choice(code))));
        return answers.stream()
                .map(answer -> new RecordedAnswer(answer, row.startedBy(), "", row.startedAt(), 0))
                .toList();
    }

    /** Stored by an earlier release it may lack or hold members that this one does not know; null when it is damaged. */
    static @Nullable Differential differential(String text) {
        try {
            return Json.MAPPER
                    .readerFor(Differential.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException damaged) {
            return null;
        }
    }

    private record StoredAction(
            FlagAction.Kind kind, String reason, boolean toldPatient, UUID by, String name, String at) {

        static StoredAction of(FlagAction action) {
            return new StoredAction(
                    action.kind(),
                    action.reason(),
                    action.toldPatient(),
                    action.by(),
                    action.name(),
                    action.at().toString());
        }

        FlagAction action() {
            return new FlagAction(kind, reason, toldPatient, by, name, Instant.parse(at));
        }
    }
}
