/** The rows of snippets. Never bound from or to a request. */
@NullMarked
package org.gaitkeeper.snippets.entity;

import org.jspecify.annotations.NullMarked;
