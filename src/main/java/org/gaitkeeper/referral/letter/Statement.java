package org.gaitkeeper.referral.letter;

/**
 * One thing that can be said, before it is joined with others into sentences.
 *
 * @param title stands before the phrase, empty when the phrase stands alone
 * @param phrase without a full stop
 * @param origin where it comes from
 * @param standard whether it is ticked at first
 * @param fixed whether it cannot be left out
 * @param positive whether something was found
 */
record Statement(String title, String phrase, Origin origin, boolean standard, boolean fixed, boolean positive) {

    /** Title and phrase in one line. */
    String line() {
        return title.isEmpty() ? phrase : title + (phrase.isEmpty() ? "" : ": " + phrase);
    }
}
