/**
 * What the findings could mean: conditions, claims, red flags, and the engine that ranks and explains. Pure: imports
 * only the Java library, JSpecify and {@code findings}; no files, no clock, no logging, no web, no database. The
 * medicine itself is data and lives in the knowledge files; nothing here names a finding or a condition.
 */
@NullMarked
package org.gaitkeeper.differential;

import org.jspecify.annotations.NullMarked;
