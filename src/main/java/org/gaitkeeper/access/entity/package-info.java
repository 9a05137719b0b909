/** The rows of access: clinics, clinicians with their roles, sign-ins and tokens. */
@NullMarked
package org.gaitkeeper.access.entity;

import org.jspecify.annotations.NullMarked;
