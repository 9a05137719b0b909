/** The use cases of the snippets. The only place of this room that opens transactions. */
@NullMarked
package org.gaitkeeper.snippets.control;

import org.jspecify.annotations.NullMarked;
