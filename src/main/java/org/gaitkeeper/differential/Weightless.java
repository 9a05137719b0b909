package org.gaitkeeper.differential;

import org.gaitkeeper.findings.Speech;

/**
 * A fact that deliberately moves nothing.
 *
 * @param id of the fact or evidence row
 * @param reason why it moves nothing
 */
public record Weightless(String id, String reason) {

    Weightless in(Speech speech) {
        return new Weightless(id, speech.said(reason));
    }
}
