/** The pages and addresses of sign-in, and the filters that decide each request. */
@NullMarked
package org.gaitkeeper.access.boundary;

import org.jspecify.annotations.NullMarked;
