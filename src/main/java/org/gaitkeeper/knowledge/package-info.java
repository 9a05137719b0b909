/**
 * Reads the knowledge files into a catalogue and a knowledge base, checks them, judges them by cases, and says how an
 * answer is written as JSON; keeps the releases and what each clinic has put in force. Others ask
 * {@link org.gaitkeeper.knowledge.ClinicalKnowledge}. No medicine here, only form: what a finding means stands in the
 * files, how it is weighed in {@code differential}. No patient data: what was signed is run again by the room that keeps
 * it, behind {@link org.gaitkeeper.knowledge.Reassessment}.
 */
@NullMarked
package org.gaitkeeper.knowledge;

import org.jspecify.annotations.NullMarked;
