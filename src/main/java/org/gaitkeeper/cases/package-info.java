/**
 * Episodes of care: what brought the runner, who is responsible, open or closed; the worklist a working day starts from, and
 * the timeline of a patient. Others ask {@link org.gaitkeeper.cases.Cases}. What later features know (drafts, red flags,
 * letters) reaches worklist and timeline through {@link org.gaitkeeper.cases.WorklistSource} and
 * {@link org.gaitkeeper.cases.TimelineSource}, so that nothing here knows those features.
 */
@NullMarked
package org.gaitkeeper.cases;

import org.jspecify.annotations.NullMarked;
