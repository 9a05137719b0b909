/**
 * How fast the engine is, and the same claims in a general rule engine beside it. Compiled and run under the Maven
 * profile {@code bench} alone; nothing else may import it, and nothing of it is shipped.
 */
@NullMarked
package org.gaitkeeper.bench;

import org.jspecify.annotations.NullMarked;
