/** Tests of what a letter says. */
package org.gaitkeeper.referral.letter;
