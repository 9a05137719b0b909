/**
 * What the templates are given: plain records of words already chosen, dates already written, links already built.
 *
 * <p>Here belong the page shell, the patient banner, form problems, choices, icons and the bundled style sheet and script.
 * Nothing here may know a feature, read a clock, open a transaction or decide who may see what: a feature's boundary turns
 * its own model into these records, and a template only lays them out.
 */
@NullMarked
package org.gaitkeeper.platform.web.view;

import org.jspecify.annotations.NullMarked;
