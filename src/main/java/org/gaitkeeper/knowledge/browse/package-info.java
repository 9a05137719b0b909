/**
 * The knowledge laid out for reading: what rests on what, in words; where every numbered statement went; what differs
 * between two releases. Pure: no web, no database, no clock; the same base gives the same pages.
 */
@NullMarked
package org.gaitkeeper.knowledge.browse;

import org.jspecify.annotations.NullMarked;
