/** Snippets in the running product. */
@NullMarked
package org.gaitkeeper.snippets;

import org.jspecify.annotations.NullMarked;
