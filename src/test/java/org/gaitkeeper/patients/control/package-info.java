@NullMarked
package org.gaitkeeper.patients.control;

import org.jspecify.annotations.NullMarked;
