package org.gaitkeeper.referral.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.assessment.ConfirmationForm;
import org.gaitkeeper.assessment.Confirmations;
import org.gaitkeeper.assessment.ConfirmedDiagnosis;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.KeyValue;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralStatus;
import org.gaitkeeper.referral.control.ReadReferral;
import org.jspecify.annotations.Nullable;

/** The page of a letter that is no longer a draft: its file, who signed it, and the state of the loop. */
@Singleton
class SignedPage {

    private final Confirmations confirmations;
    private final Patients patients;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    SignedPage(Confirmations confirmations, Patients patients, Pages pages, Frames frames, Acting acting, Clock clock) {
        this.confirmations = confirmations;
        this.patients = patients;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.clock = clock;
    }

    /** The page; {@code note} and {@code told} are what was typed as the answer. */
    Response page(
            int status, ReadReferral.Found found, String note, ConfirmationForm told, List<FieldProblem> problems) {
        Referral referral = found.referral();
        ZoneId zone = acting.actor().clinic().zone();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "shell",
                frames.shell(t("Letter {0}", referral.reference()), patients.banner(found.patient()))
                        .withCrumbs(new Crumb(t("Assessment"), "/assessments/" + referral.assessmentId())));
        model.put("referral", referral);
        model.put("overdue", referral.overdue(LocalDate.ofInstant(clock.instant(), zone)));
        boolean clinician = acting.actor().may(Privilege.CONFIRM_DIAGNOSIS);
        Optional<ConfirmedDiagnosis> confirmed =
                clinician ? confirmations.current(referral.assessmentId()) : Optional.empty();
        List<KeyValue> facts = facts(found, zone);
        confirmed
                .filter(one -> !one.withdrawn())
                .ifPresent(one -> facts.add(new KeyValue(t("Confirmed diagnosis"), one.diagnosis())));
        model.put("facts", facts);
        model.put("diagnoses", clinician && confirmed.isEmpty() ? confirmations.names() : List.of());
        model.put("told", told);
        model.put(
                "mayAnswer",
                referral.status() == ReferralStatus.SIGNED && acting.actor().may(Privilege.CHASE_REFERRAL));
        model.put("note", note);
        model.put("problems", problems);
        return pages.page(status, "referral/signed.jte", model);
    }

    private static List<KeyValue> facts(ReadReferral.Found found, ZoneId zone) {
        Referral referral = found.referral();
        List<KeyValue> facts = new ArrayList<>();
        facts.add(new KeyValue(t("To"), found.recipient().line()));
        facts.add(new KeyValue(t("Urgency"), referral.urgency().label()));
        @Nullable Instant signed = referral.signedAt();
        if (signed != null) {
            facts.add(new KeyValue(t("Signed"), referral.signedName() + ", " + Shown.moment(signed, zone)));
        }
        @Nullable LocalDate due = referral.replyDue();
        if (due != null) {
            facts.add(new KeyValue(t("Answer expected by"), Shown.weekday(due)));
        }
        @Nullable Instant answered = referral.answeredAt();
        if (answered != null) {
            facts.add(new KeyValue(t("Answered"), Shown.moment(answered, zone)));
            facts.add(new KeyValue(t("Answer"), referral.answerNote()));
        }
        if (!referral.documentSha256().isEmpty()) {
            facts.add(new KeyValue(t("SHA-256 of the file"), referral.documentSha256()));
        }
        return facts;
    }
}
