package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.counted;
import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.cases.Announcements;
import org.gaitkeeper.knowledge.control.ClinicChanges;
import org.gaitkeeper.knowledge.control.ReadReleases;

/** Tells an administrator that a release waits, and a reviewer that a proposal does. */
@Singleton
public class KnowledgeAnnouncements implements Announcements {

    private final ReadReleases releases;
    private final ClinicChanges changes;
    private final Acting acting;

    @Inject
    public KnowledgeAnnouncements(ReadReleases releases, ClinicChanges changes, Acting acting) {
        this.releases = releases;
        this.changes = changes;
        this.acting = acting;
    }

    @Override
    public List<Announcement> now() {
        List<Announcement> said = new ArrayList<>();
        if (acting.actor().may(Privilege.ADOPT_KNOWLEDGE)) {
            releases.waiting()
                    .ifPresent(release -> said.add(new Announcement(
                            t("Knowledge release {0} waits. Nothing changes until you adopt it.", release.shown()),
                            t("Look at it"),
                            "/knowledge/releases/" + release.sha256())));
        }
        if (acting.actor().may(Privilege.REVIEW_KNOWLEDGE)) {
            int waiting = changes.waitingForReview();
            if (waiting > 0) {
                said.add(new Announcement(
                        counted(
                                waiting,
                                "A proposed change of the knowledge waits for a second person.",
                                "{0} proposed changes of the knowledge wait for a second person."),
                        t("Review"),
                        "/knowledge/changes"));
            }
        }
        return said;
    }
}
