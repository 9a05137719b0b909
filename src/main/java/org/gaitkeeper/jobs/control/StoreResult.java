package org.gaitkeeper.jobs.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.jobs.LongWork;
import org.gaitkeeper.jobs.LongWork.Outcome;
import org.gaitkeeper.jobs.LongWork.Progress;
import org.gaitkeeper.jobs.LongWork.Stopped;

/**
 * Does long work and keeps its file in the database. File, event of the trail and end of the job are one transaction: there
 * is no file that the trail does not know.
 */
@Singleton
public class StoreResult {

    /** How often progress is noted. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final JobRows rows;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public StoreResult(JobRows rows, Acting acting, Clock clock) {
        this.rows = rows;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Does the whole work.
     *
     * @throws Stopped when the person asked for that meanwhile; there is no file then
     */
    @Transactional(rollbackOn = Exception.class)
    public void store(UUID job, LongWork work, Map<String, String> ask) throws SQLException, IOException {
        Actor actor = acting.actor();
        Parts parts = new Parts((part, content) -> rows.part(actor, job, part, content));
        Outcome outcome = work.run(ask, new Unclosed(parts), noting(actor, job));
        parts.close();
        work.finished(ask, outcome, parts.sha256());
        if (!rows.done(actor, job, outcome, parts.bytes(), parts.sha256())) {
            throw new Stopped();
        }
    }

    private Progress noting(Actor actor, UUID job) {
        return new Progress() {
            private Instant next = Instant.MIN;

            @Override
            public void at(long done, long total) throws SQLException, Stopped {
                Instant now = clock.instant();
                if (now.isBefore(next)) {
                    return;
                }
                next = now.plus(EVERY);
                if (!rows.progress(actor, job, done, total)) {
                    throw new Stopped();
                }
            }
        };
    }

    /** Keeps a writer that closes what it writes to from ending the file too early. */
    private static final class Unclosed extends FilterOutputStream {

        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
