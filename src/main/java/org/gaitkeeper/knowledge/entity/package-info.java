/** The rows of releases, adoptions and the clinics' own changes. Written once, by {@code control} alone. */
@NullMarked
package org.gaitkeeper.knowledge.entity;

import org.jspecify.annotations.NullMarked;
