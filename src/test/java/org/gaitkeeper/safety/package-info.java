/** Controls of the hazard log that belong to no single feature, proved from outside. */
@org.jspecify.annotations.NullMarked
package org.gaitkeeper.safety;
