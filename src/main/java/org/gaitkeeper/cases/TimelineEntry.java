package org.gaitkeeper.cases;

import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.platform.web.view.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One event in the care of a patient.
 *
 * @param at when it happened
 * @param caseId the case it belongs to; null when to none
 * @param kind a stable name for programs, such as {@code ASSESSMENT_SIGNED}
 * @param icon name of an icon, such as {@code clipboard2-check}
 * @param what a few words, such as {@code Assessment}
 * @param href the page of it; empty for none
 * @param detail a second line; empty for none
 * @param status in a word; empty for none
 * @param tone of the status
 */
public record TimelineEntry(
        Instant at,
        @Nullable UUID caseId,
        String kind,
        String icon,
        String what,
        String href,
        String detail,
        String status,
        Tone tone) {}
