package org.gaitkeeper.audit.boundary;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import org.gaitkeeper.audit.control.AuditFilter;
import org.gaitkeeper.audit.control.ExportAudit;
import org.gaitkeeper.audit.control.TrailExport;
import org.gaitkeeper.platform.json.Json;

/**
 * An export as a download. The bytes wait in a private file that has no name any more until the event of the export is
 * stored: nobody gets one byte of an export that the trail does not know.
 */
@Singleton
public class AuditDownload {

    private final ExportAudit export;
    private final Clock clock;

    @Inject
    public AuditDownload(ExportAudit export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    /** The answer: CSV with number of rows, filter and digest (RFC 9530) in the head; the trail holds the same three. */
    public Response answer(AuditFilter filter, ZoneId zone) throws SQLException, IOException {
        FileChannel file = FileChannel.open(
                Files.createTempFile("audit", ".csv"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        boolean written = false;
        try {
            ExportAudit.Exported exported = export.export(filter, Channels.newOutputStream(file));
            long size = file.position();
            file.position(0);
            Response answer = Response.ok(Channels.newInputStream(file), "text/csv;charset=UTF-8;header=present")
                    .header(HttpHeaders.CONTENT_LENGTH, size)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + TrailExport.fileName(clock.instant(), zone) + "\"")
                    .header(
                            "Repr-Digest",
                            "sha-256=:"
                                    + Base64.getEncoder()
                                            .encodeToString(exported.digest().bytes())
                                    + ":")
                    .header("Audit-Rows", exported.rows())
                    .header("Audit-Filter", Json.text(filter.words()))
                    .build();
            written = true;
            return answer;
        } finally {
            if (!written) {
                file.close();
            }
        }
    }
}
