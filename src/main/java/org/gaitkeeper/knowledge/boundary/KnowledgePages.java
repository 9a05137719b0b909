package org.gaitkeeper.knowledge.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.FactIds;
import org.gaitkeeper.knowledge.KnowledgeUse;
import org.gaitkeeper.knowledge.browse.ClaimSheet;
import org.gaitkeeper.knowledge.browse.ConditionSheet;
import org.gaitkeeper.knowledge.browse.Coverage;
import org.gaitkeeper.knowledge.browse.FindingSheet;
import org.gaitkeeper.knowledge.browse.Item.Kind;
import org.gaitkeeper.knowledge.browse.Library;
import org.gaitkeeper.knowledge.browse.Search;
import org.gaitkeeper.knowledge.browse.SourceSheet;
import org.gaitkeeper.knowledge.control.ReadUse;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** The knowledge in force for the clinic, for people: what it says, why, and how often it was at work. */
@Path("/knowledge")
public class KnowledgePages {

    /** Most characters of a search. */
    static final int LONGEST_SEARCH = 100;

    private final ClinicalKnowledge knowledge;
    private final ReadUse use;
    private final KnowledgeFrames frames;

    @Inject
    public KnowledgePages(ClinicalKnowledge knowledge, ReadUse use, KnowledgeFrames frames) {
        this.knowledge = knowledge;
        this.use = use;
        this.frames = frames;
    }

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response start(@QueryParam("q") @Nullable String asked) {
        KnowledgeBase base = knowledge.base();
        String words = searched(asked);
        return frames.tab(
                "start.jte",
                t("Knowledge"),
                Map.of(
                        "library",
                        new Library(base),
                        "asked",
                        words,
                        "found",
                        words.isEmpty() ? List.of() : new Search(base).find(words),
                        "used",
                        use.signedRecords(KnowledgeUse.Kind.CONDITION)));
    }

    /** What was searched for; a text that is too long or cannot be stored finds nothing rather than failing the page. */
    static String searched(@Nullable String asked) {
        String words = asked == null ? "" : asked.strip();
        return words.length() <= LONGEST_SEARCH && Text.storable(words) ? words : "";
    }

    @GET
    @Path("conditions/{code}")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response condition(@PathParam("code") String code) {
        ConditionSheet sheet = library().condition(code).orElseThrow(Problem::notFound);
        return frames.page(
                "condition.jte",
                sheet.name(),
                Map.of(
                        "sheet",
                        sheet,
                        "used",
                        use.signedRecords(KnowledgeUse.Kind.CONDITION).getOrDefault(code, 0L),
                        "claimsUsed",
                        use.signedRecords(KnowledgeUse.Kind.CLAIM),
                        "maySuggest",
                        frames.maySuggest(),
                        "mayChange",
                        frames.mayChange()));
    }

    @GET
    @Path("claims/{id}")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response claim(@PathParam("id") String id) {
        ClaimSheet sheet = library().claim(id).orElseThrow(Problem::notFound);
        return frames.page(
                "claim.jte",
                t("Claim {0}", id),
                Map.of(
                        "sheet",
                        sheet,
                        "used",
                        use.signedRecords(KnowledgeUse.Kind.CLAIM).getOrDefault(id, 0L),
                        "maySuggest",
                        frames.maySuggest(),
                        "mayChange",
                        frames.mayChange()));
    }

    @GET
    @Path("red-flags")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response redFlags() {
        return frames.tab(
                "redFlags.jte",
                t("Red flags"),
                Map.of(
                        "flags",
                        library().redFlags(),
                        "used",
                        use.signedRecords(KnowledgeUse.Kind.RED_FLAG),
                        "maySuggest",
                        frames.maySuggest(),
                        "mayChange",
                        frames.mayChange()));
    }

    @GET
    @Path("advice")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response advice() {
        return frames.tab("advice.jte", t("Advice"), Map.of("sheets", library().advice()));
    }

    @GET
    @Path("sources")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response sources() {
        return frames.tab(
                "sources.jte", t("Sources"), Map.of("sources", library().publications()));
    }

    @GET
    @Path("sources/{id}")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response source(@PathParam("id") String id) {
        SourceSheet sheet = library().source(id).orElseThrow(Problem::notFound);
        return frames.page(
                "source.jte", t("Source {0}", id), Map.of("sheet", sheet, "maySuggest", frames.maySuggest()));
    }

    @GET
    @Path("findings/{code}")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response finding(@PathParam("code") String code) {
        FindingSheet sheet = library().finding(code).orElseThrow(Problem::notFound);
        return frames.page("finding.jte", t("Question: {0}", sheet.label()), Map.of("sheet", sheet));
    }

    @GET
    @Path("weights")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response weights() {
        return frames.tab(
                "weights.jte", t("Conventions"), Map.of("rows", library().conventions()));
    }

    /**
     * Where every numbered statement went.
     *
     * @param went only those that went to this kind of place, by its name; {@code missing} for those that went nowhere
     * @param group only statements of this group, by its name
     */
    @GET
    @Path("coverage")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response coverage(@QueryParam("went") @Nullable String went, @QueryParam("group") @Nullable String group) {
        Coverage coverage = Coverage.of(knowledge.base());
        List<Coverage.Row> shown = coverage.rows().stream()
                .filter(row -> fits(row, went))
                .filter(row ->
                        group == null || group.isEmpty() || row.group().name().equals(group))
                .toList();
        return frames.tab(
                "coverage.jte",
                t("Coverage"),
                Map.of(
                        "coverage",
                        coverage,
                        "shown",
                        shown,
                        "went",
                        went == null ? "" : went,
                        "group",
                        group == null ? "" : group,
                        "groups",
                        List.of(FactIds.Group.values())));
    }

    private static boolean fits(Coverage.Row row, @Nullable String went) {
        if (went == null || went.isEmpty()) {
            return true;
        }
        if (went.equals("missing")) {
            return !row.placed();
        }
        return Coverage.places().stream()
                .filter(kind -> kind.name().equals(went))
                .anyMatch((Kind kind) -> row.wentTo(kind));
    }

    private Library library() {
        return new Library(knowledge.base());
    }
}
