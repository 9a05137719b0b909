/** The chain, the anchors and the verifier, each broken in every way that is to be found. */
@NullMarked
package org.gaitkeeper.audit.chain;

import org.jspecify.annotations.NullMarked;
