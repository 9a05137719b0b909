/** The use cases of cases, worklist and timeline. The only place of this room that opens transactions. */
@NullMarked
package org.gaitkeeper.cases.control;

import org.jspecify.annotations.NullMarked;
