/**
 * Episodes of care: what brought the runner, who is responsible, open or closed; the worklist a working day starts from, and
 * the timeline of a patient. Others ask {@link org.gaitkeeper.cases.Cases}. What later features know (drafts, red flags,
 * letters, runs) reaches worklist, timeline and the page of a case through {@link org.gaitkeeper.cases.WorklistSource},
 * {@link org.gaitkeeper.cases.TimelineSource}, {@link org.gaitkeeper.cases.CaseSection} and
 * {@link org.gaitkeeper.cases.CourseSection}, so that nothing here knows those features.
 */
@NullMarked
package org.gaitkeeper.cases;

import org.jspecify.annotations.NullMarked;
