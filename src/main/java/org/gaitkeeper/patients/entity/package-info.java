/** The rows of patients. Never bound from or to a request. */
@NullMarked
package org.gaitkeeper.patients.entity;

import org.jspecify.annotations.NullMarked;
