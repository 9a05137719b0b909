/** The rows of cases. Never bound from or to a request. */
@NullMarked
package org.gaitkeeper.cases.entity;

import org.jspecify.annotations.NullMarked;
