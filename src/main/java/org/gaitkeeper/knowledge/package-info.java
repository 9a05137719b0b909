/**
 * Reads the knowledge files into a catalogue and a knowledge base, checks them, scores published cases, and says how an
 * answer is written as JSON. No medicine here, only form: what a finding means stands in the files, how it is weighed in
 * {@code differential}. No patient data, no database, no web.
 */
@NullMarked
package org.gaitkeeper.knowledge;

import org.jspecify.annotations.NullMarked;
