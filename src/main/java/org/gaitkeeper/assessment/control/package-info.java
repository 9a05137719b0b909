/**
 * The use cases of the assessment, one verb each: they check the right, open the transaction, load the record and append
 * to the trail. No HTTP, no words for a page.
 */
@NullMarked
package org.gaitkeeper.assessment.control;

import org.jspecify.annotations.NullMarked;
