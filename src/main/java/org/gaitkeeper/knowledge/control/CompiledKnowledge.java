package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.KnowledgeVersion;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.KnowledgeException;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.KnowledgeProblem;
import org.gaitkeeper.knowledge.Spoken;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.words.Language;

/**
 * Knowledge bases compiled once and kept, those asked for last: a release alone, and a release with the changes of a
 * clinic. What a key names never changes, so nothing here grows stale.
 */
@Singleton
public class CompiledKnowledge {

    /** Enough for many clinics on a few releases; one takes some megabytes. */
    private static final int KEPT = 24;

    private static final System.Logger LOG = System.getLogger(CompiledKnowledge.class.getName());

    private final ShippedRelease shipped;
    private final Map<Key, KnowledgeBase> kept = new LinkedHashMap<>(2 * KEPT, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, KnowledgeBase> eldest) {
            return size() > KEPT;
        }
    };

    private final Map<Put, KnowledgeBase> put = new LinkedHashMap<>(2 * KEPT, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Put, KnowledgeBase> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String release, LocalChanges local) {}

    private record Put(KnowledgeVersion version, Language language) {}

    @Inject
    public CompiledKnowledge(ShippedRelease shipped) {
        this.shipped = shipped;
    }

    /**
     * A release with the changes of a clinic.
     *
     * @param files gives the files of the release, asked only when it was not compiled yet
     * @throws Problem 422 when this build cannot read them
     */
    public synchronized KnowledgeBase base(String release, LocalChanges local, Supplier<KnowledgeFiles> files) {
        if (local.equals(LocalChanges.NONE) && release.equals(shipped.version().sha256())) {
            return shipped.base();
        }
        Key key = new Key(release, local);
        KnowledgeBase known = kept.get(key);
        if (known == null) {
            known = local.equals(LocalChanges.NONE)
                    ? compiled(files.get())
                    : base(release, LocalChanges.NONE, files).with(local);
            kept.put(key, known);
        }
        return known;
    }

    /** Knowledge in a language; its version, which names the changes of the clinic too, tells what was put before. */
    public KnowledgeBase in(Language language, KnowledgeBase base) {
        if (language == Language.ENGLISH) {
            return base;
        }
        synchronized (put) {
            return put.computeIfAbsent(new Put(base.version(), language), key -> base.in(Spoken.in(language)));
        }
    }

    private static KnowledgeBase compiled(KnowledgeFiles files) {
        try {
            return files.read();
        } catch (KnowledgeException | IllegalArgumentException unreadable) {
            LOG.log(Level.ERROR, "release {0} cannot be read by this build: {1}", files.version(), unreadable);
            throw Problem.of(KnowledgeProblem.RELEASE_UNREADABLE);
        }
    }
}
