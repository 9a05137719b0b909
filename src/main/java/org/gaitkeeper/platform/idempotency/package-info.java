/** Creation that may be asked for twice and happens once. */
@NullMarked
package org.gaitkeeper.platform.idempotency;

import org.jspecify.annotations.NullMarked;
