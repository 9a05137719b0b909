/** The one dialect of JSON: bodies, {@code jsonb} columns and stored results are all read and written here. */
@NullMarked
package org.gaitkeeper.platform.json;

import org.jspecify.annotations.NullMarked;
