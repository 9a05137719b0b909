package org.gaitkeeper.knowledge.control;

import static org.gaitkeeper.platform.words.Words.grouped;
import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.JobText;
import org.gaitkeeper.jobs.Jobs;
import org.gaitkeeper.jobs.LongWork;
import org.gaitkeeper.knowledge.KnowledgeAction;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.knowledge.Release;
import org.gaitkeeper.knowledge.Replay;
import org.gaitkeeper.platform.csv.Csv;
import org.gaitkeeper.platform.web.view.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * All signed assessments of the clinic run again under a release, as a job. The file lists those whose first three
 * conditions or urgency would change, by identifier; nothing else of a patient stands in it.
 */
@Singleton
public class ReplayRelease implements LongWork {

    private static final String RELEASE = "release";
    private static final String NUMBER = "number";
    private static final String CHANGED = "changed";
    private static final String UNREADABLE = "unreadable";

    private final KnowledgeRows rows;
    private final InForce inForce;
    private final ReplayBatch batch;
    private final AuditTrail trail;
    private final Jobs jobs;

    @Inject
    public ReplayRelease(KnowledgeRows rows, InForce inForce, ReplayBatch batch, AuditTrail trail, Jobs jobs) {
        this.rows = rows;
        this.inForce = inForce;
        this.batch = batch;
        this.trail = trail;
        this.jobs = jobs;
    }

    /**
     * Begins a replay.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when no release was registered under this hash; 409 while other
     *     long work of this person is running; 422 when this build cannot read the release
     */
    @Transactional
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    public UUID start(String sha256) throws SQLException {
        Release release = rows.release(sha256);
        inForce.base(sha256, LocalChanges.NONE);
        return jobs.start(this, Map.of(RELEASE, sha256, NUMBER, release.number()));
    }

    @Override
    public String kind() {
        return "KNOWLEDGE_REPLAY";
    }

    @Override
    public Privilege privilege() {
        return Privilege.ADOPT_KNOWLEDGE;
    }

    @Override
    @Transactional
    public Outcome run(Map<String, String> ask, OutputStream file, Progress progress) throws IOException, SQLException {
        String release = release(ask);
        LocalChanges local = batch.local();
        KnowledgeBase candidate = inForce.base(release, local);
        KnowledgeBase spoken = inForce.spoken(release, local);
        write(file, "assessment", "urgency_as_signed", "urgency_now", "first_three_as_signed", "first_three_now");
        long looked = 0;
        long changed = 0;
        long unreadable = 0;
        @Nullable UUID oldest = null;
        Replay replay;
        do {
            replay = batch.next(candidate, oldest);
            for (Replay.Moved moved : replay.moved()) {
                write(
                        file,
                        moved.assessment().toString(),
                        KnowledgeWords.plain(moved.urgencyBefore()),
                        KnowledgeWords.plain(moved.urgencyAfter()),
                        names(moved.before(), spoken),
                        names(moved.after(), spoken));
            }
            looked += replay.looked();
            changed += replay.moved().size();
            unreadable += replay.unreadable();
            oldest = replay.oldest();
            progress.at(looked, looked + replay.left());
        } while (replay.left() > 0);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(CHANGED, changed);
        counts.put(UNREADABLE, unreadable);
        return new Outcome(looked, counts);
    }

    @Override
    @Transactional
    public void finished(Map<String, String> ask, Outcome outcome, String sha256) {
        trail.record(
                KnowledgeAction.KNOWLEDGE_REPLAYED,
                subject(ask),
                Map.of(
                        "knowledge",
                        ask.getOrDefault(NUMBER, ""),
                        "looked",
                        outcome.rows(),
                        CHANGED,
                        outcome.counts().getOrDefault(CHANGED, 0L),
                        UNREADABLE,
                        outcome.counts().getOrDefault(UNREADABLE, 0L),
                        "sha256",
                        sha256));
    }

    @Override
    @Transactional
    public void fetched(Job job) {
        trail.record(KnowledgeAction.REPLAY_FETCHED, subject(job.ask()), Map.of("sha256", job.sha256()));
    }

    @Override
    public JobText text(Job job, ZoneId zone) {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put(CHANGED, t("Would show something else"));
        counts.put(UNREADABLE, t("Could not be read"));
        String number = job.ask().getOrDefault(NUMBER, "");
        return new JobText(
                t("Replay of signed assessments"),
                t("Release {0}", number),
                t("{0} of {1} signed assessments", grouped(job.done()), grouped(Math.max(job.done(), job.total()))),
                counts,
                "replay-" + number.replaceAll("[^0-9A-Za-z.-]", "_") + ".csv",
                "text/csv;charset=UTF-8;header=present",
                t("Download CSV"),
                t("Replay again"),
                t("The trail holds the same digest in the event of this replay."),
                t("Nothing of it was kept."),
                new Crumb(t("Knowledge release {0}", number), "/knowledge/releases/" + release(job.ask())));
    }

    private static Subject subject(Map<String, String> ask) {
        return Subject.of("knowledge-release", release(ask));
    }

    private static String release(Map<String, String> ask) {
        return ask.getOrDefault(RELEASE, "");
    }

    private static String names(List<String> codes, KnowledgeBase base) {
        return codes.stream()
                .map(code -> base.condition(code).map(Condition::name).orElse(code))
                .collect(Collectors.joining("; "));
    }

    private static void write(OutputStream file, String... cells) throws IOException {
        file.write(Csv.line(List.of(cells)).getBytes(StandardCharsets.UTF_8));
    }
}
