/** The rows of logged runs. Never bound from or to a request. */
@NullMarked
package org.gaitkeeper.runs.entity;

import org.jspecify.annotations.NullMarked;
