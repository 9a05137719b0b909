package org.gaitkeeper.knowledge.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.knowledge.control.CompareReleases;
import org.gaitkeeper.platform.web.view.Crumb;

/** What differs between two releases, for people. */
@Path("/knowledge/releases/{from}/diff/{to}")
public class ReleaseDiffPages {

    private final CompareReleases compare;
    private final KnowledgeFrames frames;

    @Inject
    public ReleaseDiffPages(CompareReleases compare, KnowledgeFrames frames) {
        this.compare = compare;
        this.frames = frames;
    }

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response diff(@PathParam("from") String from, @PathParam("to") String to) {
        return frames.page(
                200,
                "diff.jte",
                t("What changes between two releases"),
                new Crumb(t("Releases"), "/knowledge/releases"),
                Map.of("compared", compare.compare(from, to)));
    }
}
