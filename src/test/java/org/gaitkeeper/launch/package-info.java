/** Starts the product on one machine, for {@code ops/run} and for the tests: a PostgreSQL and a Payara Micro beside it. */
@NullMarked
package org.gaitkeeper.launch;

import org.jspecify.annotations.NullMarked;
