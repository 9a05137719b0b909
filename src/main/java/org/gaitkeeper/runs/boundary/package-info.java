/** Pages and addresses of the run log: shape, words and the drawing of the chart; no table is read here. */
@NullMarked
package org.gaitkeeper.runs.boundary;

import org.jspecify.annotations.NullMarked;
