package org.gaitkeeper.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import org.gaitkeeper.access.Privilege;

/** A kind of work that takes longer than somebody waits. It ends with a file, and the room that knows how does it. */
public interface LongWork {

    /** Name stored with every job of this kind; one of those the table of jobs allows. */
    String kind();

    /** Who may ask for it and fetch what came of it. */
    Privilege privilege();

    /**
     * Does all of it, for the person acting and in their language. A transaction is open around this call, and file, event
     * and end of the job become part of it; what must be stored bit by bit opens transactions of its own.
     *
     * @param ask what was asked for, as it was when the job began
     * @param file where the result goes; left open
     * @param progress to be told now and then, as often as is convenient
     * @throws Stopped when the progress said that the person wants no more
     * @throws org.gaitkeeper.platform.problem.Problem when it cannot be done; its sentence is shown to the person
     */
    Outcome run(Map<String, String> ask, OutputStream file, Progress progress) throws IOException, SQLException;

    /**
     * Tells the trail, in the same transaction, what was done and which file came of it.
     *
     * @param sha256 digest of the file, 64 lower-case hexadecimal digits
     */
    void finished(Map<String, String> ask, Outcome outcome, String sha256);

    /** Tells the trail that the file is being handed out. */
    void fetched(Job job);

    /** How a job of this kind is told to a person. */
    JobText text(Job job, ZoneId zone);

    /**
     * What was done.
     *
     * @param rows that were gone through
     * @param counts what came of them, by name, in the order in which they are told; empty when there is nothing to tell
     */
    record Outcome(long rows, Map<String, Long> counts) {}

    /** Hears how far the work is. */
    @FunctionalInterface
    interface Progress {
        /**
         * So many rows are done.
         *
         * @param total rows to do; 0 while they are not counted
         * @throws Stopped when the person wants no more
         */
        void at(long done, long total) throws SQLException, Stopped;
    }

    /** The person who asked for the work wants no more of it. */
    final class Stopped extends IOException {}
}
