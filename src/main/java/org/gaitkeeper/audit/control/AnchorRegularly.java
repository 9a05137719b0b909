package org.gaitkeeper.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gaitkeeper.audit.chain.Head;
import org.jspecify.annotations.Nullable;

/** Anchors every chain that has grown: each half minute, and once more when the product stops. */
@Singleton
class AnchorRegularly {

    /** How long rows may stay without an anchor, in seconds; 60 is promised. */
    private static final int EVERY = 30;

    private static final System.Logger LOG = System.getLogger(AnchorRegularly.class.getName());

    private final Anchors anchors;
    private final Map<UUID, Long> anchored = new HashMap<>();

    private @Nullable ScheduledFuture<?> schedule;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    AnchorRegularly(Anchors anchors) {
        this.anchors = anchors;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        anchors.prepare();
        schedule = executor.scheduleWithFixedDelay(this::anchor, 2, EVERY, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        if (schedule != null) {
            schedule.cancel(false);
        }
        anchor();
    }

    /** A failure is logged and tried again next time: the rows are safe, only their proof is late. */
    private synchronized void anchor() {
        try {
            List<Head> grown = anchors.heads().stream()
                    .filter(head -> head.seq() != anchored.getOrDefault(head.clinicId(), 0L))
                    .toList();
            if (!grown.isEmpty()) {
                anchors.write(grown);
                grown.forEach(head -> anchored.put(head.clinicId(), head.seq()));
            }
        } catch (IOException | SQLException | RuntimeException failed) {
            LOG.log(
                    Level.ERROR,
                    "the trail could not be anchored: {0}",
                    failed.getClass().getName());
        }
    }
}
