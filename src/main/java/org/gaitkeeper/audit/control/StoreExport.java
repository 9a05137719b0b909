package org.gaitkeeper.audit.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.audit.control.ExportAudit.Stopped;

/**
 * Writes an export into the database part by part. File, event of the trail and end of the job are one transaction: there is
 * no file that the trail does not know.
 */
@Singleton
public class StoreExport {

    private static final int PART = 1024 * 1024;

    /** How often progress is noted. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ExportAudit export;
    private final JobRows rows;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public StoreExport(ExportAudit export, JobRows rows, Acting acting, Clock clock) {
        this.export = export;
        this.rows = rows;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Does the whole work.
     *
     * @throws Stopped when the person asked for that meanwhile; nothing is kept
     */
    @Transactional(rollbackOn = Exception.class)
    public void store(UUID job, AuditFilter filter) throws SQLException, IOException {
        Actor actor = acting.actor();
        Parts parts = new Parts(actor, job);
        Progress progress = new Progress(actor, job);
        ExportAudit.Exported exported = export.export(filter, parts, progress);
        parts.close();
        if (!rows.done(actor, job, exported, parts.bytes)) {
            throw new Stopped();
        }
    }

    private final class Progress implements ExportAudit.Progress {

        private final Actor actor;
        private final UUID job;
        private Instant next = Instant.MIN;

        private Progress(Actor actor, UUID job) {
            this.actor = actor;
            this.job = job;
        }

        @Override
        public void at(long done, long total) throws SQLException, Stopped {
            if (clock.instant().isBefore(next)) {
                return;
            }
            next = clock.instant().plus(EVERY);
            if (!rows.progress(actor, job, done, total)) {
                throw new Stopped();
            }
        }
    }

    /** Gathers bytes into parts. */
    private final class Parts extends OutputStream {

        private final Actor actor;
        private final UUID job;
        private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(PART);
        private int part;
        private long bytes;

        private Parts(Actor actor, UUID job) {
            this.actor = actor;
            this.job = job;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            int at = offset;
            while (at < offset + length) {
                int some = Math.min(PART - gathered.size(), offset + length - at);
                gathered.write(from, at, some);
                at += some;
                if (gathered.size() == PART) {
                    store();
                }
            }
        }

        private void store() throws IOException {
            bytes += gathered.size();
            rows.part(actor, job, part++, gathered.toByteArray());
            gathered.reset();
        }

        @Override
        public void close() throws IOException {
            if (gathered.size() > 0) {
                store();
            }
        }
    }
}
