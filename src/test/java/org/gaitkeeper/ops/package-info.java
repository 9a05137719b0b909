/** What lies around the code: the description of the containers, the documents, the rules for files. Starts nothing. */
@NullMarked
package org.gaitkeeper.ops;

import org.jspecify.annotations.NullMarked;
