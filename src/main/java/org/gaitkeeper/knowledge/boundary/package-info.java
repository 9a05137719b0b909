/** Pages and JSON over the knowledge. Shape only: what stands on them comes from {@code browse} and {@code control}. */
@NullMarked
package org.gaitkeeper.knowledge.boundary;

import org.jspecify.annotations.NullMarked;
