/**
 * The web as every feature sees it: security headers, request ids, problem details, entity tags, JSON with limits, and the
 * rendering of templates. Knows no feature.
 */
@NullMarked
package org.gaitkeeper.platform.web;

import org.jspecify.annotations.NullMarked;
