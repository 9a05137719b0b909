/**
 * Texts that are written again and again, and put into any text area with a semicolon: those of the clinic and those of one
 * person. No patient is known here, and a snippet may hold nothing about one.
 */
@NullMarked
package org.gaitkeeper.snippets;

import org.jspecify.annotations.NullMarked;
