/**
 * Who the runners are: registration, search, possible duplicates, and the banner that stands above every page about one of
 * them. Others ask {@link org.gaitkeeper.patients.Patients}. Nothing clinical enters: no note, no finding, no letter; what a
 * runner is treated for begins in {@code cases}.
 */
@NullMarked
package org.gaitkeeper.patients;

import org.jspecify.annotations.NullMarked;
