/**
 * What can be asked, seen or measured, and what was answered. Holds the finding catalogue, answers and their
 * validation. Pure: imports only the Java library and JSpecify; no files, no clock, no web, no database, and nothing
 * about what a finding means for a diagnosis.
 */
@NullMarked
package org.gaitkeeper.findings;

import org.jspecify.annotations.NullMarked;
