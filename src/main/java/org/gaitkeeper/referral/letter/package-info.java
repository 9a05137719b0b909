/**
 * What a letter says, as a tree of records built from a signed assessment: the same input makes the same letter for ever.
 * Here belong the words, their order and where each comes from; no clock, no database, no request and no markup may enter.
 */
@NullMarked
package org.gaitkeeper.referral.letter;

import org.jspecify.annotations.NullMarked;
