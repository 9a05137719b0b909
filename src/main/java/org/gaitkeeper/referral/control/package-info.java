/** The use cases of letters and of the address book; the only place of this feature that opens transactions. */
@NullMarked
package org.gaitkeeper.referral.control;

import org.jspecify.annotations.NullMarked;
