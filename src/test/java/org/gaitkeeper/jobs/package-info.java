/** How far a job is and until when its file is kept. */
@NullMarked
package org.gaitkeeper.jobs;

import org.jspecify.annotations.NullMarked;
