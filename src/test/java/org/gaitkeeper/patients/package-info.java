@NullMarked
package org.gaitkeeper.patients;

import org.jspecify.annotations.NullMarked;
