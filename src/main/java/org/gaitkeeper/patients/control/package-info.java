/** The use cases of patients, and how what people type is understood. The only place of this room that opens transactions. */
@NullMarked
package org.gaitkeeper.patients.control;

import org.jspecify.annotations.NullMarked;
