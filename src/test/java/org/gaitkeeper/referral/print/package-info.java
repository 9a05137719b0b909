/** Tests of how a letter is printed. */
package org.gaitkeeper.referral.print;
