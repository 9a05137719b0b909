/** Rows of what a clinic keeps about the knowledge. Only {@code control} loads them; no request is bound to them. */
@NullMarked
package org.gaitkeeper.knowledge.entity;

import org.jspecify.annotations.NullMarked;
