package org.gaitkeeper.jobs;

import java.util.Map;
import org.gaitkeeper.platform.web.view.Crumb;

/**
 * A job in the words of its kind, in the language of the reader.
 *
 * @param title what it is, such as {@code Export of the trail}
 * @param asked what was asked for, such as the filter
 * @param amount how much is done, such as {@code 1,000 of 5,000 rows}
 * @param counts what to call the counts of its outcome, by name
 * @param fileName of the file
 * @param mediaType of the file
 * @param fetch label of the link to the file
 * @param again label of the button that does it once more
 * @param proof where else the digest of the file stands
 * @param unfinished what remains when it did not end well, in a sentence
 * @param from the page it was started on
 */
public record JobText(
        String title,
        String asked,
        String amount,
        Map<String, String> counts,
        String fileName,
        String mediaType,
        String fetch,
        String again,
        String proof,
        String unfinished,
        Crumb from) {}
