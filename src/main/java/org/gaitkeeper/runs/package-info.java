/**
 * The run log of a case: what a runner noticed on one run, written down run by run, so that what repeats can be told from what
 * does not. What may be logged is not decided here but in the catalogue (findings a run may answer); what it means is weighed
 * in {@code differential}. Outsiders use {@link org.gaitkeeper.runs.RunLog}, {@link org.gaitkeeper.runs.LoggedRun} and the
 * event {@link org.gaitkeeper.runs.RunsChanged}. No assessment is known here: it asks for the runs it uses.
 */
@NullMarked
package org.gaitkeeper.runs;

import org.jspecify.annotations.NullMarked;
