/**
 * Work that takes longer than somebody waits: a row in the database that says who asked for what, how far it is and how it
 * ended, and the file that came of it. What the work is belongs to the room that does it, behind
 * {@link org.gaitkeeper.jobs.LongWork}; nothing here knows an export from an import.
 */
@NullMarked
package org.gaitkeeper.jobs;

import org.jspecify.annotations.NullMarked;
