package org.gaitkeeper.differential;

import java.util.List;

/**
 * Stop or continue. Decided by, in this order: a red flag raised that needs somebody within two weeks or sooner, a rule
 * that says stop, a leading condition that says stop, the first other rule that is true, the leading condition, and
 * failing all a pause.
 *
 * @param outcome what to do
 * @param rule id of the rule, red flag or condition that decided, empty when none did
 * @param because one sentence
 * @param sources of the rule, empty when none decided
 */
public record StopAdvice(StopOutcome outcome, String rule, String because, List<String> sources) {}
