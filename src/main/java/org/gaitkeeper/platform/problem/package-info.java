/**
 * What went wrong, said so that a person can mend it: a stable code, a sentence, and the fields concerned. Knows nothing
 * of HTTP; {@code platform.web} turns a problem into an answer.
 */
@NullMarked
package org.gaitkeeper.platform.problem;

import org.jspecify.annotations.NullMarked;
