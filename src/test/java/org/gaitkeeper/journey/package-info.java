/** What people do with the product, in a real browser, written so that a clinician could read it. */
@NullMarked
package org.gaitkeeper.journey;

import org.jspecify.annotations.NullMarked;
