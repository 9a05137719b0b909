/** Pages and JSON about knowledge: what is in force, what waits, and the changes of a clinic. Shape and words only. */
@NullMarked
package org.gaitkeeper.knowledge.boundary;

import org.jspecify.annotations.NullMarked;
