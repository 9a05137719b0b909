@org.jspecify.annotations.NullMarked
package org.gaitkeeper.runs.boundary;
