@org.jspecify.annotations.NullMarked
package org.gaitkeeper.access;
