/** Pages and resources of letters and of the address book: shape in, shape out, nothing decided. */
@NullMarked
package org.gaitkeeper.referral.boundary;

import org.jspecify.annotations.NullMarked;
