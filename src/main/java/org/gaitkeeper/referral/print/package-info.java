/**
 * From a letter to paper: the document and its PDF. Knows letters and fonts; no database, request or rule may enter, and
 * nothing outside the application is ever read while printing.
 */
@NullMarked
package org.gaitkeeper.referral.print;

import org.jspecify.annotations.NullMarked;
