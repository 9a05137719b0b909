/** Time. The only package that asks what time it is; everything else is given a {@link java.time.Clock}. */
@NullMarked
package org.gaitkeeper.platform.time;

import org.jspecify.annotations.NullMarked;
