/** Pages and addresses of cases, of the start page and of the patient's page: shape only, no table is read here. */
@NullMarked
package org.gaitkeeper.cases.boundary;

import org.jspecify.annotations.NullMarked;
