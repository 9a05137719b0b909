/** How questions to the trail are read. */
@NullMarked
package org.gaitkeeper.audit.boundary;

import org.jspecify.annotations.NullMarked;
