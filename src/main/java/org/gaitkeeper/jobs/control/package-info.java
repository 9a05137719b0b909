/** The rows of jobs, their threads and their files. Nothing here knows what a job is about. */
@NullMarked
package org.gaitkeeper.jobs.control;

import org.jspecify.annotations.NullMarked;
