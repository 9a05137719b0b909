package org.gaitkeeper.cases;

import java.util.List;

/**
 * A feature that has something to say to the person acting where the day starts: a sentence beside the worklist, never in
 * its way. Implemented as a {@code @Singleton} bean of the feature and found by CDI.
 */
@FunctionalInterface
public interface Announcements {

    /** What is to be said now; empty when nothing. */
    List<Announcement> now();

    /**
     * One sentence.
     *
     * @param text such as {@code Knowledge release 1.1.0 waits.}
     * @param action words of the link
     * @param href where it leads
     */
    record Announcement(String text, String action, String href) {}
}
