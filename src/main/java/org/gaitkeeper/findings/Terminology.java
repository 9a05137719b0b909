package org.gaitkeeper.findings;

/**
 * A code of an outside vocabulary for a finding.
 *
 * @param system short name: {@code loinc}, {@code snomed}
 * @param code the code there
 * @param verified whether a person has compared the code with its definition; unverified codes are not exported
 */
public record Terminology(String system, String code, boolean verified) {}
