/**
 * Pages and JSON of the assessment: reads what was sent, calls one use case, shows what came of it. No rules of its own
 * but those of form fields and wording.
 */
@NullMarked
package org.gaitkeeper.assessment.boundary;

import org.jspecify.annotations.NullMarked;
