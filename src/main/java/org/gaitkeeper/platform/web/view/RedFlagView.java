package org.gaitkeeper.platform.web.view;

import java.util.List;

/**
 * One raised red flag, high or normal. It is never modal and never a score.
 *
 * @param id of the rule, such as {@code R1}; also part of the element's id
 * @param high whether it stands open and sticks under the banner; otherwise it is a closed line
 * @param tier in words, such as {@code Emergency now} or {@code Same day}
 * @param title what was found, in a few words
 * @param action what to do and where to send
 * @param findings the answers that raised it
 * @param source who says so
 * @param response the recorded action; empty while none is recorded
 * @param respondHref where the action is recorded
 */
public record RedFlagView(
        String id,
        boolean high,
        String tier,
        String title,
        String action,
        List<String> findings,
        String source,
        String response,
        String respondHref) {

    public RedFlagView {
        findings = List.copyOf(findings);
    }
}
