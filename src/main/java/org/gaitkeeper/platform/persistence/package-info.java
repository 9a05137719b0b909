/**
 * The way to PostgreSQL: migrations, the entity manager, the clinic on the connection, identifiers and converters. Knows
 * no feature and no table.
 */
@NullMarked
package org.gaitkeeper.platform.persistence;

import org.jspecify.annotations.NullMarked;
