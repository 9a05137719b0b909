/**
 * The trail: what was read, changed, refused and exported, by whom and when, chained so that nobody can alter it unseen.
 * Features append through {@link org.gaitkeeper.audit.AuditTrail}, in their own transaction; nothing here knows a feature.
 *
 * <p>Each clinic has a chain of its own, its rows numbered without a gap and each sealed onto the one before ({@code chain}).
 * A chain alone does not show that its end was cut or that all of it was sealed anew, so the heads are signed and written
 * to a file outside the database every half minute. Whoever can change the database <em>and</em> the file <em>and</em> has
 * the private key could still deceive; keep copies of the file elsewhere. What was appended since the last anchor, half a
 * minute at most while the product runs, can be cut unseen.
 */
@NullMarked
package org.gaitkeeper.audit;

import org.jspecify.annotations.NullMarked;
