/** Tests of the use cases of letters. */
package org.gaitkeeper.referral.control;
