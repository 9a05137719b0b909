/**
 * Pages and JSON about knowledge: what it says and why, what is in force, what waits, the changes of a clinic and what
 * people suggest. Shape and words only; what stands on the pages comes from {@code browse} and {@code control}.
 */
@NullMarked
package org.gaitkeeper.knowledge.boundary;

import org.jspecify.annotations.NullMarked;
