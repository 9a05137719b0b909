package org.gaitkeeper.patients;

/**
 * One allergy.
 *
 * @param substance what the patient reacts to; never empty
 * @param reaction what it does; empty when not recorded
 */
public record Allergy(String substance, String reaction) {}
