package org.gaitkeeper.cases.boundary;

import static org.gaitkeeper.platform.words.Words.said;

import java.time.ZoneId;
import java.util.List;
import org.gaitkeeper.cases.TimelineEntry;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.TimelineItem;

/** Entries of the timeline as the component shows them. */
final class TimelineItems {

    /** Stands where the presenting problem would, for those who may not read clinical notes. */
    static final String KEPT = said("Problem shown to clinicians only");

    private TimelineItems() {}

    static List<TimelineItem> of(List<TimelineEntry> entries, ZoneId zone) {
        return entries.stream()
                .map(entry -> new TimelineItem(
                        entry.icon(),
                        Shown.moment(entry.at(), zone),
                        entry.at().toString(),
                        entry.what(),
                        entry.href(),
                        entry.detail(),
                        entry.status(),
                        entry.tone()))
                .toList();
    }
}
