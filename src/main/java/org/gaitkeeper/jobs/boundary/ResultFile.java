package org.gaitkeeper.jobs.boundary;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.JobText;
import org.gaitkeeper.jobs.control.OwnJobs;

/** The file of a finished job, read part by part while it is sent, so that no more than one part is in memory. */
final class ResultFile extends InputStream {

    private final OwnJobs jobs;
    private final UUID job;
    private InputStream current = InputStream.nullInputStream();
    private int next;

    private ResultFile(OwnJobs jobs, UUID job) {
        this.jobs = jobs;
        this.job = job;
    }

    /** The answer that hands out the file of a job found to be fetched, with its digest (RFC 9530) in the head. */
    static Response answer(OwnJobs jobs, Job job, JobText text) {
        return Response.ok(new ResultFile(jobs, job.id()), text.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, job.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + text.fileName() + "\"")
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(job.sha256())) + ":")
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
