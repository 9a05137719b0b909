/** The shape of the house, as rules that run. Each is first shown to fail on a fixture that breaks it. */
@NullMarked
package org.gaitkeeper.architecture;

import org.jspecify.annotations.NullMarked;
