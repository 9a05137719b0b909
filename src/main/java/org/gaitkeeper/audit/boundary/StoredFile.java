package org.gaitkeeper.audit.boundary;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.gaitkeeper.audit.control.ExportJobs;
import org.gaitkeeper.audit.control.Job;

/** The file of a finished export, read part by part while it is sent, so that no more than one part is in memory. */
final class StoredFile extends InputStream {

    private final ExportJobs jobs;
    private final UUID job;
    private InputStream current = InputStream.nullInputStream();
    private int next;

    private StoredFile(ExportJobs jobs, UUID job) {
        this.jobs = jobs;
        this.job = job;
    }

    /**
     * The answer that hands out the file of an export, with its digest (RFC 9530) in the head.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when there is no such export, or no file yet or any more
     */
    static Response of(ExportJobs jobs, UUID id, ZoneId zone) throws SQLException {
        Job job = jobs.toFetch(id);
        return Response.ok(new StoredFile(jobs, id), "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_LENGTH, job.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + AuditDownload.name(job.startedAt(), zone) + "\"")
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(Objects.requireNonNull(job.digest())
                                                .bytes())
                                + ":")
                .build();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = current.read(into, offset, length);
        while (read < 0) {
            byte[] part = part();
            if (part.length == 0) {
                return -1;
            }
            current = new ByteArrayInputStream(part);
            read = current.read(into, offset, length);
        }
        return read;
    }

    private byte[] part() throws IOException {
        try {
            byte[] part = jobs.part(job, next++);
            return part == null ? new byte[0] : part;
        } catch (SQLException lost) {
            throw new IOException("a part of the file could not be read", lost);
        }
    }
}
