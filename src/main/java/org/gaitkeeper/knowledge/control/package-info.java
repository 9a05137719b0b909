/** Use cases on what a clinic keeps about the knowledge; the only place of the room with transactions. */
@NullMarked
package org.gaitkeeper.knowledge.control;

import org.jspecify.annotations.NullMarked;
