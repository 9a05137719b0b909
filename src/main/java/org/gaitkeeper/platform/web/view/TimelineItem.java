package org.gaitkeeper.platform.web.view;

/**
 * One event of a case.
 *
 * @param icon name of an icon
 * @param when as shown, such as {@code Fri 14-Aug-2026 09:41}
 * @param instant machine form for the {@code datetime} attribute
 * @param what a few words; the link's text when there is a link
 * @param href the page of it; empty for none
 * @param detail a second line; empty for none
 * @param tag status in a word; empty for none
 * @param tone of the tag
 */
public record TimelineItem(
        String icon, String when, String instant, String what, String href, String detail, String tag, Tone tone) {}
