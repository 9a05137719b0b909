/** Pages and addresses of patients: shape of requests and answers only. Decides nothing and reads no table. */
@NullMarked
package org.gaitkeeper.patients.boundary;

import org.jspecify.annotations.NullMarked;
