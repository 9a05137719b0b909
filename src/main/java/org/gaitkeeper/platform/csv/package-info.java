/** Tables as text. What stands in them is not known here. */
@NullMarked
package org.gaitkeeper.platform.csv;

import org.jspecify.annotations.NullMarked;
