/** The use cases of sign-in, tokens and passwords; the only place of this room that opens transactions. */
@NullMarked
package org.gaitkeeper.access.control;

import org.jspecify.annotations.NullMarked;
