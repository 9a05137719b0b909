package org.gaitkeeper.differential;

import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.jspecify.annotations.Nullable;

/**
 * An answer that only restates other answers, so that nobody is asked twice. It never overrides what was answered.
 *
 * @param finding code of the finding it answers
 * @param when the answer holds when this is true
 * @param status present or absent
 * @param value null for a plain yes or no, or when absent
 */
public record Derivation(
        String finding, Test when, Status status, @Nullable Value value) {}
