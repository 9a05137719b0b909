/**
 * The chain itself: how an event becomes bytes, how one row is sealed onto the one before, what an anchor says, and how a
 * whole chain is checked. Plain Java and JDBC, so that the product and the verifier that stands alone run the same code.
 * No framework, no JSON library and nothing else of ours may enter.
 */
@NullMarked
package org.gaitkeeper.audit.chain;

import org.jspecify.annotations.NullMarked;
