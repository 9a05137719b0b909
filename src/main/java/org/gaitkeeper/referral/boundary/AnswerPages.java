package org.gaitkeeper.referral.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.ConfirmationForm;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.referral.control.ReadReferral;
import org.gaitkeeper.referral.control.RecordAnswer;
import org.jspecify.annotations.Nullable;

/** The form that records what the receiver answered. */
@Path("/referrals/{id: " + PathId.PATTERN + "}/answer")
public class AnswerPages {

    private final RecordAnswer answering;
    private final ReadReferral reading;
    private final SignedPage signedPage;

    @Inject
    public AnswerPages(RecordAnswer answering, ReadReferral reading, SignedPage signedPage) {
        this.answering = answering;
        this.reading = reading;
        this.signedPage = signedPage;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CHASE_REFERRAL)
    public Response answered(
            @PathParam("id") String id,
            @FormParam("version") @Nullable String version,
            @FormParam("note") @Nullable String note,
            @FormParam("diagnosis") @Nullable String diagnosis,
            @FormParam("other") @Nullable String other,
            @FormParam("method") @Nullable String method,
            @FormParam("methodWords") @Nullable String methodWords,
            @FormParam("confirmedOn") @Nullable String confirmedOn) {
        UUID referral = PathId.of(id);
        ConfirmationForm told =
                new ConfirmationForm(diagnosis, other, method, methodWords, confirmedOn, null, null, null);
        String typed = note == null ? "" : note;
        try {
            answering.answered(referral, Versions.ofForm(version), typed, told);
            return Response.seeOther(URI.create("/referrals/" + referral)).build();
        } catch (Problem problem) {
            if (problem.currentVersion().isPresent()) {
                return signedPage.page(
                        412,
                        reading.read(referral),
                        typed,
                        told,
                        List.of(new FieldProblem(
                                "note",
                                t("Somebody changed this letter's state since. Look at it, then save once more."))));
            }
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return signedPage.page(problem.code().status(), reading.read(referral), typed, told, problem.fields());
        }
    }
}
