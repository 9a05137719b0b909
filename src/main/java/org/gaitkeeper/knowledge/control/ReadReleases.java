package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.Adoption;
import org.gaitkeeper.knowledge.CaseSuite;
import org.gaitkeeper.knowledge.KnowledgeProblem;
import org.gaitkeeper.knowledge.Reassessment;
import org.gaitkeeper.knowledge.Release;
import org.gaitkeeper.knowledge.Replay;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What is in force, what waits, and what would come of taking it. */
@Singleton
public class ReadReleases {

    /** Signed assessments looked at before a release is adopted, the newest ones; a {@link ReplayRelease} looks at all. */
    public static final int REPLAYED = 200;

    private static final int HISTORY = 20;

    private final KnowledgeRows rows;
    private final InForce inForce;
    private final ShippedRelease shipped;
    private final CaseVerdicts verdicts;
    private final Reassessment reassessment;
    private final Acting acting;

    @Inject
    public ReadReleases(
            KnowledgeRows rows,
            InForce inForce,
            ShippedRelease shipped,
            CaseVerdicts verdicts,
            Reassessment reassessment,
            Acting acting) {
        this.rows = rows;
        this.inForce = inForce;
        this.shipped = shipped;
        this.verdicts = verdicts;
        this.reassessment = reassessment;
        this.acting = acting;
    }

    /**
     * Where the clinic stands.
     *
     * @param inForce the newest adoption
     * @param release that is in force
     * @param releases all that are registered here, the newest first
     * @param shipped hash of the release this build ships
     * @param before the release in force before this one; null when there was only one
     * @param history the last adoptions, the newest first
     */
    public record Overview(
            Adoption inForce,
            Release release,
            List<Release> releases,
            String shipped,
            @Nullable Release before,
            List<Adoption> history) {

        /** The release this build ships, while the clinic works with another; empty when nothing waits. */
        public Optional<Release> waiting() {
            return releases.stream()
                    .filter(one -> one.sha256().equals(shipped) && !one.equals(release))
                    .findFirst();
        }

        /** Whether another release carries the number of this one. */
        public boolean sameNumber(Release one) {
            return releases.stream().anyMatch(other -> other.number().equals(one.number()) && !other.equals(one));
        }

        /** The release with this hash, as it is shown. */
        public String shown(String sha256) {
            return releases.stream()
                    .filter(one -> one.sha256().equals(sha256))
                    .map(Release::shown)
                    .findFirst()
                    .orElse(sha256);
        }
    }

    /** Where the clinic stands. */
    @Transactional
    @Requires(Privilege.READ_KNOWLEDGE)
    public Overview overview() {
        Adoption latest = inForce.latest();
        List<Release> releases = rows.releases();
        return new Overview(
                latest,
                rows.release(latest.release()),
                releases,
                shipped.version().sha256(),
                rows.before(latest.release()).map(rows::release).orElse(null),
                rows.adoptions(HISTORY));
    }

    /**
     * The release this build ships, while the acting clinic works with another; for a note on the first page of those who
     * may adopt it. Empty before the first use.
     */
    @Transactional
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    public Optional<Release> waiting() {
        String current = shipped.version().sha256();
        return rows.latest()
                .filter(adoption -> !adoption.release().equals(current))
                .map(adoption -> rows.release(current));
    }

    /**
     * One release and what would come of it here.
     *
     * @param overview where the clinic stands
     * @param release looked at
     * @param base its knowledge with the changes of the clinic, in the language of the reader; null when this build cannot read it
     * @param verdict of the case suite; null when this build cannot read it
     * @param replay what signed assessments would show; null when it cannot be read, is in force, or the person may not
     *     adopt
     */
    public record Examined(
            Overview overview,
            Release release,
            @Nullable KnowledgeBase base,
            CaseSuite.@Nullable Verdict verdict,
            @Nullable Replay replay) {

        /** Whether it is in force. */
        public boolean current() {
            return release.equals(overview.release());
        }

        /** Whether it may be put in force. */
        public boolean adoptable() {
            return !current() && verdict != null && verdict.passes();
        }
    }

    /**
     * Examines a release with the changes of the clinic.
     *
     * @throws Problem 404 when none was registered under this hash
     */
    @Transactional
    @Requires(Privilege.READ_KNOWLEDGE)
    public Examined examine(String sha256) {
        Release release = rows.release(sha256);
        Overview overview = overview();
        LocalChanges local = overview.inForce().local();
        KnowledgeBase base;
        try {
            base = inForce.base(sha256, local);
        } catch (Problem problem) {
            if (problem.code() != KnowledgeProblem.RELEASE_UNREADABLE) {
                throw problem;
            }
            return new Examined(overview, release, null, null, null);
        }
        boolean replayed = !release.equals(overview.release()) && acting.actor().may(Privilege.ADOPT_KNOWLEDGE);
        return new Examined(
                overview,
                release,
                inForce.spoken(sha256, local),
                verdicts.of(base),
                replayed ? reassessment.under(base, null, REPLAYED) : null);
    }
}
