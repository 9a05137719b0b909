@NullMarked
package org.gaitkeeper.cases;

import org.jspecify.annotations.NullMarked;
