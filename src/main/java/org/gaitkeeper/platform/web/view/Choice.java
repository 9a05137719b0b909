package org.gaitkeeper.platform.web.view;

/**
 * One option of a select, a radio group or a set of boxes.
 *
 * @param value sent by the form
 * @param label shown
 * @param hint a second line; empty for none
 * @param chosen whether it is ticked
 */
public record Choice(String value, String label, String hint, boolean chosen) {

    /** An option without a second line. */
    public Choice(String value, String label, boolean chosen) {
        this(value, label, "", chosen);
    }
}
