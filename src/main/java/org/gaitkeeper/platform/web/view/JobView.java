package org.gaitkeeper.platform.web.view;

import java.util.List;

/**
 * Long work in the background, ready to be drawn.
 *
 * @param page its address
 * @param title what it is
 * @param state in words
 * @param tone of the state
 * @param running whether it goes on
 * @param started when, such as {@code Fri 14-Aug-2026 09:41}
 * @param asked what was asked for, in words
 * @param done rows done
 * @param total rows to do; 0 until they are counted
 * @param progress the same with rate and time left, in a line
 * @param available whether the file can be fetched
 * @param facts about the finished file; empty unless available
 * @param error what went wrong and what to do; empty unless it did
 * @param fetch label of the link to the file
 * @param again label of the button that does it once more
 * @param proof where else the digest of the file stands
 */
public record JobView(
        String page,
        String title,
        String state,
        Tone tone,
        boolean running,
        String started,
        String asked,
        long done,
        long total,
        String progress,
        boolean available,
        List<KeyValue> facts,
        String error,
        String fetch,
        String again,
        String proof) {}
