/**
 * The assessment: a draft that grows answer by answer, the differential beside it, and the signed record that nothing can
 * change. Outsiders use {@link org.gaitkeeper.assessment.Assessments} and the records it returns. What a finding means and
 * how it is weighed belongs to {@code findings}, {@code differential} and {@code knowledge}; letters belong to
 * {@code referral}.
 */
@NullMarked
package org.gaitkeeper.assessment;

import org.jspecify.annotations.NullMarked;
