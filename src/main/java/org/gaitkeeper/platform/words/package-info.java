/**
 * The words of the product in the language of whoever reads them.
 *
 * <p>Belongs here: which languages there are, their dictionaries, plural forms, numbers. Does not belong here: any sentence
 * (it stands where it is said, in English), the choice of a person or a recipient.
 */
@NullMarked
package org.gaitkeeper.platform.words;

import org.jspecify.annotations.NullMarked;
