package org.gaitkeeper.assessment.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.knowledge.Replay;
import org.gaitkeeper.runs.LoggedRun;
import org.jspecify.annotations.Nullable;

/** Runs signed assessments, one after the other, under other knowledge and notes which would show something else. */
final class Replaying {

    private final KnowledgeBase candidate;
    private final Engine engine = new Engine();
    private final List<Replay.Moved> moved = new ArrayList<>();
    private int looked;
    private int unreadable;

    Replaying(KnowledgeBase candidate) {
        this.candidate = candidate;
    }

    /**
     * What was frozen by a signature.
     *
     * @param id of the assessment
     * @param answers as stored, with age and sex
     * @param runs as stored; null in what was signed before runs were logged
     * @param result as stored
     */
    record Signed(UUID id, String answers, @Nullable String runs, String result) {}

    /** Looks at one; gives the difference when there is one. */
    Optional<Replay.Moved> look(Signed signed) {
        looked++;
        Optional<Headline> before = Headline.stored(signed.result());
        if (before.isEmpty()) {
            unreadable++;
            return Optional.empty();
        }
        Headline after;
        try {
            Findings findings =
                    AnswerSheet.stored(signed.answers(), candidate.catalogue()).findings();
            after = Headline.of(engine.assess(findings, runs(signed), candidate));
        } catch (IllegalArgumentException | IllegalStateException damaged) {
            unreadable++;
            return Optional.empty();
        }
        if (after.equals(before.get())) {
            return Optional.empty();
        }
        return Optional.of(new Replay.Moved(
                signed.id(), before.get().first(), after.first(), before.get().urgency(), after.urgency()));
    }

    private List<Findings> runs(Signed signed) {
        String runs = signed.runs();
        return runs == null
                ? List.of()
                : LoggedRun.stored(runs, candidate.catalogue()).stream()
                        .map(LoggedRun::answers)
                        .toList();
    }

    /** Looks at one and keeps the difference. */
    void keep(Signed signed) {
        look(signed).ifPresent(moved::add);
    }

    int looked() {
        return looked;
    }

    int unreadable() {
        return unreadable;
    }

    /**
     * All that was kept.
     *
     * @param left how many older ones there are
     * @param oldest the last one looked at; null when there was none
     */
    Replay replay(long left, @Nullable UUID oldest) {
        return new Replay(looked, left, oldest, unreadable, moved);
    }
}
