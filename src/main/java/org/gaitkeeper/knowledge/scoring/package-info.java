/**
 * Scores cases with a known diagnosis: reads them into findings, counts hits and misses, follows the next question,
 * and says how far the scores hang on the declared weights. Looks at the answer of a case only after ranking. Neither
 * medicine nor YAML here; no patient data, no database, no web.
 */
@NullMarked
package org.gaitkeeper.knowledge.scoring;

import org.jspecify.annotations.NullMarked;
