/** The rows of releases, adoptions, the clinics' own changes and suggestions. Written by {@code control} alone. */
@NullMarked
package org.gaitkeeper.knowledge.entity;

import org.jspecify.annotations.NullMarked;
