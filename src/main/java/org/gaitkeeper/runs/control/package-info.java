/** The use cases of the run log, one verb each, and its rows. The only place of this room that opens transactions. */
@NullMarked
package org.gaitkeeper.runs.control;

import org.jspecify.annotations.NullMarked;
