/** Appending, searching, exporting, checking and anchoring: the only place of this room that touches the database. */
@NullMarked
package org.gaitkeeper.audit.control;

import org.jspecify.annotations.NullMarked;
