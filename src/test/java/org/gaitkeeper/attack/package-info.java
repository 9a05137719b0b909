/** Attacks on the running product: other clinics, other roles, forged forms, malformed input. */
@NullMarked
package org.gaitkeeper.attack;

import org.jspecify.annotations.NullMarked;
