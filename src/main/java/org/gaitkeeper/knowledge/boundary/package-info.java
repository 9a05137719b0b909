/** Pages and JSON over the knowledge: reading it, releases, changes of a clinic, suggestions. Shape and words only. */
@NullMarked
package org.gaitkeeper.knowledge.boundary;

import org.jspecify.annotations.NullMarked;
