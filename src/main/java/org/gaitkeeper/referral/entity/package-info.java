/** The rows of letters. What a row may become is decided here; who may ask for it, in the use cases. */
@NullMarked
package org.gaitkeeper.referral.entity;

import org.jspecify.annotations.NullMarked;
