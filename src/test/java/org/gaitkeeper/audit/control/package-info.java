/** What is written: details that can do no harm. */
@NullMarked
package org.gaitkeeper.audit.control;

import org.jspecify.annotations.NullMarked;
