package org.gaitkeeper.knowledge.scoring;

import org.gaitkeeper.findings.Findings;

/**
 * A case with a known diagnosis.
 *
 * @param id of the case
 * @param opening what the patient tells unasked; part of what is stated
 * @param stated everything the case says, as findings
 * @param expected what it was; looked at only after ranking
 */
public record ClinicalCase(String id, Findings opening, Findings stated, Expected expected) {}
