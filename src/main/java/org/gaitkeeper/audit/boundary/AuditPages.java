package org.gaitkeeper.audit.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.chain.Outcome;
import org.gaitkeeper.audit.chain.SealedEvent;
import org.gaitkeeper.audit.control.CheckChain;
import org.gaitkeeper.audit.control.SearchAudit;
import org.gaitkeeper.audit.control.TrailExport;
import org.gaitkeeper.audit.control.TrailWords;
import org.gaitkeeper.jobs.Begun;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.view.Choice;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/** The auditor's page: who did what, when, on whose record, and whether the trail is whole. */
@Path("/audit")
public class AuditPages {

    private static final int ROWS = 50;

    private final SearchAudit search;
    private final CheckChain chain;
    private final TrailExport export;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public AuditPages(
            SearchAudit search,
            CheckChain chain,
            TrailExport export,
            Pages pages,
            Frames frames,
            Acting acting,
            Clock clock) {
        this.search = search;
        this.chain = chain;
        this.export = export;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.clock = clock;
    }

    /** A question with its address. */
    public record Preset(String label, String href) {}

    /**
     * What the page shows.
     *
     * @param typed the filter as it was typed, by field
     * @param olderHref empty on the last page
     * @param newestHref empty on the first page
     * @param checkedAt when the chain was checked last; empty for never
     * @param wrong what that check found; empty when the chain was whole
     */
    public record View(
            Map<String, String> typed,
            List<FieldProblem> problems,
            List<Choice> people,
            List<Choice> actions,
            List<Choice> outcomes,
            List<AuditRow> rows,
            List<Choice> hours,
            boolean mayExport,
            List<Preset> presets,
            String olderHref,
            String newestHref,
            String checkedAt,
            long checkedRows,
            String wrong) {

        /** A field of the filter as it was typed. */
        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    @GET
    @Requires(Privilege.READ_AUDIT)
    public Response search(@Context UriInfo uri, @QueryParam("before") @Nullable String before) throws SQLException {
        AuditQuery query = AuditQuery.read(uri.getQueryParameters()::getFirst, zone(), clock);
        long start = AuditResource.before("before", before);
        Items<SealedEvent> found = query.problems().isEmpty()
                ? search.search(query.filter(), start, ROWS)
                : new Items<SealedEvent>(List.of(), null);
        return pages.page(
                query.problems().isEmpty() ? 200 : 400,
                "audit/search.jte",
                Map.of("shell", frames.shell(t("Audit trail")), "view", view(query, found, start < Long.MAX_VALUE)));
    }

    private View view(AuditQuery query, Items<SealedEvent> found, boolean further) throws SQLException {
        SearchAudit.Choices choices = search.choices();
        Optional<CheckChain.Checked> checked = chain.newest();
        return new View(
                query.typed(),
                query.problems(),
                choices.people().stream()
                        .map(person -> choice(query, "person", person.id().toString(), person.name()))
                        .toList(),
                choices.actions().stream()
                        .map(action -> choice(query, "action", action, TrailWords.of(action)))
                        .toList(),
                Stream.of(Outcome.values())
                        .map(outcome -> choice(query, "outcome", outcome.name(), outcome.label()))
                        .toList(),
                found.items().stream().map(event -> AuditRow.of(event, zone())).toList(),
                List.of(choice(query, "hours", "after", t("After hours (weekend, before 07:00, from 19:00)"))),
                acting.actor().may(Privilege.EXPORT_AUDIT),
                presets(query),
                found.next() == null ? "" : "/audit" + query.address(Map.of("before", found.following())),
                further ? "/audit" + query.address(Map.of()) : "",
                checked.map(check -> Shown.second(check.at(), zone())).orElse(""),
                checked.map(CheckChain.Checked::rows).orElse(0L),
                checked.map(CheckChain.Checked::broken).orElse(""));
    }

    /** The questions an auditor asks most; a patient who was asked for stays in one of them. */
    private static List<Preset> presets(AuditQuery query) {
        List<Preset> presets = new ArrayList<>();
        presets.add(new Preset(t("Last day"), "/audit?from=today"));
        presets.add(new Preset(t("Last 7 days"), "/audit?from=-7d"));
        presets.add(new Preset(t("Last 90 days"), "/audit?from=-90d"));
        presets.add(new Preset(t("After hours"), "/audit?from=-90d&hours=after"));
        presets.add(new Preset(t("Exports"), "/audit?action=AUDIT_EXPORTED"));
        presets.add(new Preset(t("Red flags acted on"), "/audit?action=FLAG_ACTION_RECORDED"));
        presets.add(new Preset(t("Denied"), "/audit?outcome=DENIED"));
        if (!query.typed("patient").isEmpty()) {
            presets.add(new Preset(
                    t("This patient, 90 days"),
                    "/audit?from=-90d&patient=" + URLEncoder.encode(query.typed("patient"), StandardCharsets.UTF_8)));
        }
        return presets;
    }

    private static Choice choice(AuditQuery query, String field, String value, String label) {
        return new Choice(value, label, value.equals(query.typed(field)));
    }

    @POST
    @Path("/exports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.EXPORT_AUDIT)
    public Response export(MultivaluedMap<String, String> sent) throws SQLException {
        UUID job = export.start(AuditQuery.read(sent::getFirst, zone(), clock).filterOrThrow());
        return Response.seeOther(Begun.page(job)).build();
    }

    @POST
    @Path("/verification")
    @Requires(Privilege.READ_AUDIT)
    public Response verify() throws SQLException, IOException {
        chain.check();
        return Response.seeOther(URI.create("/audit")).build();
    }

    private ZoneId zone() {
        return acting.actor().clinic().zone();
    }
}
