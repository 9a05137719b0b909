package org.gaitkeeper.knowledge.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.KnowledgeUse;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.knowledge.browse.AdviceSheet;
import org.gaitkeeper.knowledge.browse.ClaimSheet;
import org.gaitkeeper.knowledge.browse.ConditionSheet;
import org.gaitkeeper.knowledge.browse.Convention;
import org.gaitkeeper.knowledge.browse.Coverage;
import org.gaitkeeper.knowledge.browse.FlagSheet;
import org.gaitkeeper.knowledge.browse.Library;
import org.gaitkeeper.knowledge.browse.Search;
import org.gaitkeeper.knowledge.browse.SourceSheet;
import org.gaitkeeper.knowledge.control.ReadUse;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The knowledge in force for the clinic, for programs; each answer names the version it comes from. */
@Path("/api/knowledge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class KnowledgeResource {

    private final ClinicalKnowledge knowledge;
    private final ReadUse use;

    @Inject
    public KnowledgeResource(ClinicalKnowledge knowledge, ReadUse use) {
        this.knowledge = knowledge;
        this.use = use;
    }

    /** A list from one version of the knowledge. */
    public record Listed<T>(String version, List<T> items) {}

    /** A condition in a list. */
    public record ConditionLine(String code, String name, String plain, String axis, String urgency) {}

    /**
     * One piece of the knowledge.
     *
     * @param signedRecords signed assessments of the clinic in which it was at work
     */
    public record Used<T>(String version, long signedRecords, T item) {}

    /** One piece of the knowledge whose use is not counted. */
    public record One<T>(String version, T item) {}

    @GET
    @Path("search")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Find conditions, claims, red flags, advice, sources, questions and statements by words or id")
    public Listed<Search.Group> search(@QueryParam("q") @Nullable String asked) {
        KnowledgeBase base = knowledge.base();
        return listed(base, new Search(base).find(KnowledgePages.searched(asked)));
    }

    @GET
    @Path("conditions")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "List every condition")
    public Listed<ConditionLine> conditions() {
        KnowledgeBase base = knowledge.base();
        return listed(
                base,
                base.contents().conditions().stream()
                        .map(condition -> new ConditionLine(
                                condition.code(),
                                condition.name(),
                                condition.plain(),
                                KnowledgeWords.axis(condition.axis()),
                                condition.urgency().name()))
                        .toList());
    }

    @GET
    @Path("conditions/{code}")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Read one condition with every claim for and against it")
    public Used<ConditionSheet> condition(@PathParam("code") String code) {
        KnowledgeBase base = knowledge.base();
        ConditionSheet sheet = new Library(base).condition(code).orElseThrow(Problem::notFound);
        return new Used<>(
                base.version().toString(),
                use.signedRecords(KnowledgeUse.Kind.CONDITION).getOrDefault(code, 0L),
                sheet);
    }

    @GET
    @Path("claims/{id}")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Read one claim: test in words, ratio or strength, cap, grade, population, cluster, sources")
    public Used<ClaimSheet> claim(@PathParam("id") String id) {
        KnowledgeBase base = knowledge.base();
        ClaimSheet sheet = new Library(base).claim(id).orElseThrow(Problem::notFound);
        return new Used<>(
                base.version().toString(),
                use.signedRecords(KnowledgeUse.Kind.CLAIM).getOrDefault(id, 0L),
                sheet);
    }

    @GET
    @Path("red-flags")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "List every red flag with its trigger in words, tier, destination and sources")
    public Listed<FlagSheet> redFlags() {
        KnowledgeBase base = knowledge.base();
        return listed(base, new Library(base).redFlags());
    }

    @GET
    @Path("advice")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "List advice, rules on stopping, and readings of several answers")
    public Listed<AdviceSheet> advice() {
        KnowledgeBase base = knowledge.base();
        return listed(base, new Library(base).advice());
    }

    @GET
    @Path("sources")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "List every publication, whether it was read, and what rests on it")
    public Listed<SourceSheet> sources() {
        KnowledgeBase base = knowledge.base();
        return listed(base, new Library(base).publications());
    }

    @GET
    @Path("sources/{id}")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Read one publication or numbered statement, and what rests on it")
    public One<SourceSheet> source(@PathParam("id") String id) {
        KnowledgeBase base = knowledge.base();
        return new One<>(base.version().toString(), new Library(base).source(id).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("weights")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "List the declared local conventions that turn claims into weights")
    public Listed<Convention> weights() {
        KnowledgeBase base = knowledge.base();
        return listed(base, new Library(base).conventions());
    }

    @GET
    @Path("coverage")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Where every numbered statement of the source documents and of the evidence sheet went")
    public Listed<Coverage.Row> coverage() {
        KnowledgeBase base = knowledge.base();
        return listed(base, Coverage.of(base).rows());
    }

    private static <T> Listed<T> listed(KnowledgeBase base, List<T> items) {
        return new Listed<>(base.version().toString(), items);
    }
}
