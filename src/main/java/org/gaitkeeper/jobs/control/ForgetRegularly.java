package org.gaitkeeper.jobs.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gaitkeeper.jobs.Job;
import org.jspecify.annotations.Nullable;

/** Forgets files that were kept long enough: soon after the start, then every hour, on every node. */
@Singleton
class ForgetRegularly {

    private static final System.Logger LOG = System.getLogger(ForgetRegularly.class.getName());

    /** Minutes from one time to the next. What is too old is out of reach before that, so an hour more is no leak. */
    private static final int EVERY = 60;

    private final OldFiles files;
    private final Clock clock;

    private @Nullable ScheduledFuture<?> schedule;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    ForgetRegularly(OldFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        schedule = executor.scheduleWithFixedDelay(this::forget, 0, EVERY, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    /** What fails is logged and tried again the next time. */
    private void forget() {
        try {
            files.forget(clock.instant().minus(Job.KEPT));
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.ERROR,
                    "files that were kept long enough could not be forgotten: {0}",
                    failed.getClass().getName());
        }
    }
}
