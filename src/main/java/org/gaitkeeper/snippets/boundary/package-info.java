/** The page of the snippets, the list a text area offers, and the same for programs. */
@NullMarked
package org.gaitkeeper.snippets.boundary;

import org.jspecify.annotations.NullMarked;
