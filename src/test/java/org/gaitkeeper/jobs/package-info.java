/** The trail under attack: by its own application role, by a superuser, and by parallel writers. */
@NullMarked
package org.gaitkeeper.jobs;

import org.jspecify.annotations.NullMarked;
