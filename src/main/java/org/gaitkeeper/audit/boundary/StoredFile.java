package org.gaitkeeper.audit.boundary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;
import org.gaitkeeper.audit.control.ExportJobs;

/** The file of a finished export, read part by part while it is sent, so that no more than one part is in memory. */
final class StoredFile extends InputStream {

    private final ExportJobs jobs;
    private final UUID job;
    private InputStream current = InputStream.nullInputStream();
    private int next;

    StoredFile(ExportJobs jobs, UUID job) {
        this.jobs = jobs;
        this.job = job;
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
