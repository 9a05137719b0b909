/**
 * Letters: the clinic's address book, the letter that is written from a signed assessment, its signing, the exact bytes that
 * were signed, and whether the receiver answered. Others see the identifiers and records of this package alone; clinical
 * knowledge and the rules of an assessment may not enter.
 */
@NullMarked
package org.gaitkeeper.referral;

import org.jspecify.annotations.NullMarked;
