/** The pages of jobs and the same for programs. Starting one belongs to the room that does the work. */
@NullMarked
package org.gaitkeeper.jobs.boundary;

import org.jspecify.annotations.NullMarked;
