package org.gaitkeeper.attack;

import java.util.List;
import java.util.Map;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;

/** Records to attack, made the honest way. */
final class Records {

    private Records() {}

    /** Somebody with a case, a logged run and a signed assessment. */
    record Signed(String patient, String caseId, Record run, Record assessment) {}

    static Signed signedAssessment(ApiClient api) {
        ClinicalWork work = new ClinicalWork(api);
        String patient = work.register(
                Map.of("familyName", "Canary", "givenName", "Secret", "birthDate", "1990-01-31", "sex", "FEMALE"));
        String caseId = work.openCase(patient, "numb forefoot");
        Record run = work.logRun(caseId, "yesterday", List.of(Map.of("finding", "onset_minutes", "value", 12)));
        Record draft = work.answer(
                work.start(caseId), List.of(Map.of("finding", "onset_minutes", "status", "present", "value", 12)));
        Record signed = work.sign(work.screenNegative(draft), RunningProduct.PASSWORD);
        return new Signed(patient, caseId, run, signed);
    }
}
