/**
 * The trail: what was read, changed, refused and exported, by whom and when, chained so that nobody can alter it unseen.
 * Features append through {@link org.gaitkeeper.audit.AuditTrail}, in their own transaction; nothing here knows a feature.
 */
@NullMarked
package org.gaitkeeper.audit;

import org.jspecify.annotations.NullMarked;
