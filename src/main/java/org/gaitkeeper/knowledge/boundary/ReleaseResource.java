package org.gaitkeeper.knowledge.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.jobs.Begun;
import org.gaitkeeper.knowledge.Adoption;
import org.gaitkeeper.knowledge.CaseSuite;
import org.gaitkeeper.knowledge.Release;
import org.gaitkeeper.knowledge.Replay;
import org.gaitkeeper.knowledge.control.AdoptRelease;
import org.gaitkeeper.knowledge.control.ReadReleases;
import org.gaitkeeper.knowledge.control.ReplayRelease;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** The knowledge releases for programs. The entity tag is the number of the adoption in force. */
@Path("/api/knowledge/releases")
@Tag(name = "Knowledge")
@Produces("application/json")
@Consumes("application/json")
public class ReleaseResource {

    private final ReadReleases reading;
    private final AdoptRelease adopting;
    private final ReplayRelease replaying;

    @Inject
    public ReleaseResource(ReadReleases reading, AdoptRelease adopting, ReplayRelease replaying) {
        this.reading = reading;
        this.adopting = adopting;
        this.replaying = replaying;
    }

    /**
     * Where the clinic stands.
     *
     * @param inForce the newest adoption
     * @param shipped hash of the release this build ships; it waits while another is in force
     * @param releases all that are registered here, the newest first
     * @param history the last adoptions, the newest first
     */
    public record Overview(Adoption inForce, String shipped, List<Release> releases, List<Adoption> history) {}

    /**
     * One release and what would come of it in this clinic.
     *
     * @param readable whether this build can read it
     * @param adoptable whether it may be put in force
     * @param cases what the case suite says, with the changes of the clinic; null when it cannot be read
     * @param replay what the newest signed assessments would show; null unless the person may adopt it
     */
    public record Examined(
            Release release,
            boolean inForce,
            boolean readable,
            boolean adoptable,
            CaseSuite.@Nullable Verdict cases,
            @Nullable Replay replay) {}

    /** Why, in the words of the person. */
    public record ReasonBody(@Nullable String reason) {}

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Read which knowledge release is in force, which are there, and what was in force before")
    public Response list() {
        ReadReleases.Overview overview = reading.overview();
        return Response.ok(
                        new Overview(overview.inForce(), overview.shipped(), overview.releases(), overview.history()))
                .tag(Versions.tag(overview.inForce().number()))
                .build();
    }

    @GET
    @Path("{sha256}")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(
            summary = "Examine a release: the case suite and, for who may adopt it, what signed assessments would show")
    public Response one(@PathParam("sha256") String sha256) {
        ReadReleases.Examined examined = reading.examine(sha256);
        return Response.ok(new Examined(
                        examined.release(),
                        examined.current(),
                        examined.base() != null,
                        examined.adoptable(),
                        examined.verdict(),
                        examined.replay()))
                .tag(Versions.tag(examined.overview().inForce().number()))
                .build();
    }

    @POST
    @Path("{sha256}/adoption")
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    @Operation(summary = "Put a release in force; 422 RELEASE_FAILS_CASES when the case suite does not pass with it")
    public Response adopt(
            @PathParam("sha256") String sha256, @HeaderParam("If-Match") @Nullable String ifMatch, ReasonBody body) {
        return answer(adopting.adopt(sha256, Versions.ifMatch(ifMatch), body.reason()));
    }

    @POST
    @Path("{sha256}/replays")
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    @Operation(summary = "Run all signed assessments of the clinic again under a release; it goes on after the answer")
    @APIResponse(responseCode = "202", description = "Begun; ask the address in Location how far it is")
    @APIResponse(responseCode = "404", description = "No release was registered under this hash")
    @APIResponse(responseCode = "409", description = "JOB_RUNNING: other work of the same person is not finished yet")
    public Response replay(@PathParam("sha256") String sha256) throws SQLException {
        Begun begun = Begun.of(replaying.start(sha256));
        return Response.accepted(begun).location(begun.job()).build();
    }

    @POST
    @Path("rollback")
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    @Operation(summary = "Go back to the release that was in force before")
    public Response goBack(@HeaderParam("If-Match") @Nullable String ifMatch, ReasonBody body) {
        return answer(adopting.goBack(Versions.ifMatch(ifMatch), body.reason()));
    }

    private static Response answer(Adoption adoption) {
        return Response.ok(adoption).tag(Versions.tag(adoption.number())).build();
    }
}
