/**
 * Who is acting: clinics, clinicians, their roles, sign-in and tokens, and the one table that says what each role may do.
 * Outsiders ask {@link org.gaitkeeper.access.Acting} who it is and put {@link org.gaitkeeper.access.Requires} on what they
 * offer. What happened here is told to the trail by {@link org.gaitkeeper.access.SecurityEvent}, so that this room needs
 * none of the others; what administrators change about people and settings by
 * {@link org.gaitkeeper.access.AdministrationEvent}, in the same transaction.
 */
@NullMarked
package org.gaitkeeper.access;

import org.jspecify.annotations.NullMarked;
