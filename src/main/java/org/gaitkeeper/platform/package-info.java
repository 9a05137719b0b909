@NullMarked
package org.gaitkeeper.platform;

import org.jspecify.annotations.NullMarked;
