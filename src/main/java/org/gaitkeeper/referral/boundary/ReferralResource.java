package org.gaitkeeper.referral.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.ConfirmationForm;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.control.ChangeReferral;
import org.gaitkeeper.referral.control.PreviewLetter;
import org.gaitkeeper.referral.control.ReadReferral;
import org.gaitkeeper.referral.control.RecordAnswer;
import org.gaitkeeper.referral.control.ReferralForm;
import org.gaitkeeper.referral.control.SignReferral;
import org.gaitkeeper.referral.letter.Letter;
import org.jspecify.annotations.Nullable;

/** One letter, for programs. */
@Path("/api/referrals/{id}")
@Tag(name = "Referrals")
@Produces("application/json")
@Consumes("application/json")
public class ReferralResource {

    private final ReadReferral reading;
    private final PreviewLetter previewing;
    private final ChangeReferral changing;
    private final SignReferral signing;
    private final RecordAnswer answering;

    @Inject
    public ReferralResource(
            ReadReferral reading,
            PreviewLetter previewing,
            ChangeReferral changing,
            SignReferral signing,
            RecordAnswer answering) {
        this.reading = reading;
        this.previewing = previewing;
        this.changing = changing;
        this.signing = signing;
        this.answering = answering;
    }

    /**
     * The password of the person signing; {@code receiverVersion} is the version of the receiver's entry that was read, and
     * may be left out.
     */
    public record Password(
            @Nullable String password, @Nullable Long receiverVersion) {

        @Override
        public String toString() {
            return "Password";
        }
    }

    /** What the receiver answered, and the diagnosis they confirmed where they did. */
    public record Answer(@Nullable String note, @Nullable ConfirmationForm confirmedDiagnosis) {}

    @GET
    @Requires(Privilege.READ_REFERRAL)
    @Operation(summary = "Read a letter's record and where it stands")
    public Response read(@PathParam("id") String id) {
        return answer(reading.read(PathId.of(id)).referral());
    }

    @PUT
    @Requires(Privilege.WRITE_REFERRAL)
    @Operation(summary = "Replace the content of a draft")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String version, ReferralForm form) {
        return answer(changing.change(PathId.of(id), Versions.ifMatch(version), form));
    }

    @GET
    @Path("letter")
    @Requires(Privilege.WRITE_REFERRAL)
    @Operation(summary = "Preview the letter of a draft: every sentence with the findings it comes from")
    public Letter letter(@PathParam("id") String id) {
        return previewing.of(PathId.of(id));
    }

    @POST
    @Path("signature")
    @Requires(Privilege.SIGN_REFERRAL)
    @Operation(summary = "Sign the letter with the own password; the file is made once and stored")
    public Response sign(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String version, Password body) {
        String password = body.password() == null ? "" : body.password();
        return answer(signing.sign(PathId.of(id), Versions.ifMatch(version), body.receiverVersion(), password));
    }

    @GET
    @Path("document")
    @Produces({"application/pdf", "application/json"})
    @Requires(Privilege.READ_REFERRAL)
    @Operation(summary = "Read the exact bytes that were signed; the entity tag is their SHA-256")
    public Response document(@PathParam("id") String id) {
        return Documents.answer(reading.document(PathId.of(id)));
    }

    @POST
    @Path("answer")
    @Requires(Privilege.CHASE_REFERRAL)
    @Operation(summary = "Record that the receiver answered, and a diagnosis the answer confirms")
    public Response answered(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String version, Answer body) {
        ConfirmationForm told = body.confirmedDiagnosis() == null ? ConfirmationForm.EMPTY : body.confirmedDiagnosis();
        return answer(answering.answered(PathId.of(id), Versions.ifMatch(version), body.note(), told));
    }

    @POST
    @Path("discard")
    @Requires(Privilege.WRITE_REFERRAL)
    @Consumes("*/*")
    @Operation(summary = "Give a draft up; it stays in the record as discarded")
    public Response discard(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String version) {
        return answer(changing.discard(PathId.of(id), Versions.ifMatch(version)));
    }

    private static Response answer(Referral referral) {
        return Response.ok(referral).tag(Versions.tag(referral.version())).build();
    }
}
