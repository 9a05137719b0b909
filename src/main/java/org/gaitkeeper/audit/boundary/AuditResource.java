package org.gaitkeeper.audit.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.chain.Entry;
import org.gaitkeeper.audit.chain.SealedEvent;
import org.gaitkeeper.audit.control.SearchAudit;
import org.gaitkeeper.audit.control.TrailExport;
import org.gaitkeeper.jobs.Begun;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** The trail of the own clinic for programs. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    private final SearchAudit search;
    private final AuditDownload download;
    private final TrailExport exporting;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public AuditResource(
            SearchAudit search, AuditDownload download, TrailExport exporting, Acting acting, Clock clock) {
        this.search = search;
        this.download = download;
        this.exporting = exporting;
        this.acting = acting;
        this.clock = clock;
    }

    /** An event as programs see it; with the digests anybody can walk the chain. */
    public record Event(
            long seq,
            Instant time,
            @Nullable UUID actorId,
            String actorName,
            String action,
            String outcome,
            String entityType,
            String entityId,
            @Nullable UUID patientId,
            String requestId,
            String origin,
            JsonNode detail,
            String previousHash,
            String hash) {

        static Event of(SealedEvent row) {
            Entry entry = row.event().entry();
            return new Event(
                    row.event().seq(),
                    row.event().occurredAt(),
                    entry.actorId(),
                    entry.actorName(),
                    entry.action(),
                    entry.outcome(),
                    entry.entityType(),
                    entry.entityId(),
                    entry.patientId(),
                    entry.requestId(),
                    entry.origin(),
                    AuditRow.detail(entry.detail()),
                    row.previous().hex(),
                    row.hash().hex());
        }
    }

    @GET
    @Requires(Privilege.READ_AUDIT)
    @Operation(summary = "Search the trail of the own clinic, newest first; the search is recorded too")
    @Parameter(name = "from", description = "first day, minute (clinic's zone) or instant")
    @Parameter(name = "to", description = "last day, minute (clinic's zone) or instant")
    @Parameter(name = "person", description = "id of who did it")
    @Parameter(name = "patient", description = "id of whose record it was")
    @Parameter(name = "action", description = "exact name, such as PATIENT_READ")
    @Parameter(name = "outcome", description = "SUCCESS, DENIED or FAILED")
    public Items<Event> find(
            @Context UriInfo uri,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit)
            throws SQLException {
        AuditQuery query = AuditQuery.read(uri.getQueryParameters()::getFirst, zone(), clock);
        return search.search(query.filterOrThrow(), before("after", after), Paging.limit(limit))
                .map(Event::of);
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @Requires(Privilege.EXPORT_AUDIT)
    @Operation(
            summary = "Export events as CSV, oldest first, with the filters of the search; the export is recorded too")
    @APIResponse(
            responseCode = "200",
            description =
                    "Repr-Digest, Audit-Rows and Audit-Filter say what it holds; the AUDIT_EXPORTED event says the same")
    public Response export(@Context UriInfo uri) throws SQLException, IOException {
        return download.answer(
                AuditQuery.read(uri.getQueryParameters()::getFirst, zone(), clock)
                        .filterOrThrow(),
                zone());
    }

    /**
     * Which events to export, as in the filter of the search; null means any.
     *
     * @param from first day, minute (clinic's zone) or instant
     * @param to last day, minute or instant
     * @param person id of who did it
     * @param patient id of whose record it was
     * @param action exact name, such as {@code PATIENT_READ}
     * @param outcome {@code SUCCESS}, {@code DENIED} or {@code FAILED}
     * @param hours {@code after} for events after hours alone
     */
    public record Wanted(
            @Nullable String from,
            @Nullable String to,
            @Nullable String person,
            @Nullable String patient,
            @Nullable String action,
            @Nullable String outcome,
            @Nullable String hours) {

        @Nullable
        String field(String name) {
            return switch (name) {
                case "from" -> from;
                case "to" -> to;
                case "person" -> person;
                case "patient" -> patient;
                case "action" -> action;
                case "outcome" -> outcome;
                case "hours" -> hours;
                default -> null;
            };
        }
    }

    @POST
    @Path("/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Privilege.EXPORT_AUDIT)
    @Operation(summary = "Begin an export as CSV, oldest event first; it goes on after the answer")
    @APIResponse(responseCode = "202", description = "Begun; ask the address in Location how far it is")
    @APIResponse(responseCode = "409", description = "JOB_RUNNING: one of the same person is not finished yet")
    public Response start(Wanted body) throws SQLException {
        Begun begun = Begun.of(
                exporting.start(AuditQuery.read(body::field, zone(), clock).filterOrThrow()));
        return Response.accepted(begun).location(begun.job()).build();
    }

    /** Where the page begins: below the row whose number was given out with the page before. */
    static long before(String field, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw Problem.field(field, t("Send it exactly as it was given with the page before."));
        }
        return Long.parseLong(cursor);
    }

    private ZoneId zone() {
        return acting.actor().clinic().zone();
    }
}
