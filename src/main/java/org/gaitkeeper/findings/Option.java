package org.gaitkeeper.findings;

/**
 * One thing that may be chosen.
 *
 * @param code stable for ever, unique within its finding
 * @param label as shown
 * @param group options of one group are shown together, such as the zones of one view of the body map;
 *     for a mark how it is drawn; empty when none
 */
public record Option(String code, String label, String group) {

    Option in(Speech speech) {
        return new Option(code, speech.said(label), group);
    }
}
