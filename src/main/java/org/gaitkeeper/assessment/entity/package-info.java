/** The rows of the assessment. They are loaded and changed by {@code control} alone and never bound to a request. */
@NullMarked
package org.gaitkeeper.assessment.entity;

import org.jspecify.annotations.NullMarked;
