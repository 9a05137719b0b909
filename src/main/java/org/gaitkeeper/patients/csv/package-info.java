/** Files with separated values, taken apart and put together. Knows nothing of patients: what a column means is said in {@code control}. */
@NullMarked
package org.gaitkeeper.patients.csv;

import org.jspecify.annotations.NullMarked;
