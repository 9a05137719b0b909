package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.differential.KnowledgeVersion;
import org.gaitkeeper.knowledge.Adoption;
import org.gaitkeeper.knowledge.ClinicChange;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.Release;
import org.gaitkeeper.knowledge.StoredChanges;
import org.gaitkeeper.knowledge.entity.AdoptionRow;
import org.gaitkeeper.knowledge.entity.ChangeRow;
import org.gaitkeeper.knowledge.entity.ReleaseRow;
import org.gaitkeeper.knowledge.entity.ReviewRow;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The rows of releases, and of adoptions and changes of the acting clinic, inside the transaction of a use case. */
@Singleton
class KnowledgeRows {

    private final EntityManager entities;
    private final Acting acting;

    @Inject
    KnowledgeRows(EntityManager entities, Acting acting) {
        this.entities = entities;
        this.acting = acting;
    }

    /** All releases ever registered here, the newest first; a few dozen at most. */
    List<Release> releases() {
        return entities
                .createQuery("select r from ReleaseRow r order by r.registeredAt desc", ReleaseRow.class)
                .getResultList()
                .stream()
                .map(ReleaseRow::shown)
                .toList();
    }

    /** The release with this hash; 404 when none was registered under it. */
    Release release(String sha256) {
        return row(sha256).map(ReleaseRow::shown).orElseThrow(Problem::notFound);
    }

    /** The files of a release; empty when none was registered under this hash. */
    Optional<KnowledgeFiles> files(String sha256) {
        return row(sha256).map(row -> KnowledgeFiles.stored(row.files()));
    }

    private Optional<ReleaseRow> row(String sha256) {
        return Optional.ofNullable(entities.find(ReleaseRow.class, sha256));
    }

    /** What is in force; empty before the first use. One row by the primary key. */
    Optional<Adoption> latest() {
        return adoptions(1).stream().findFirst();
    }

    /** The last adoptions, the newest first. */
    List<Adoption> adoptions(int most) {
        return shown(entities.createQuery(
                        "select a from AdoptionRow a where a.clinicId = :clinic order by a.number desc",
                        AdoptionRow.class)
                .setParameter("clinic", clinic())
                .setMaxResults(most));
    }

    /** The release that was in force before the one that is; empty when there was only one. */
    Optional<String> before(String release) {
        return entities.createQuery(
                        "select a.release from AdoptionRow a where a.clinicId = :clinic and a.release <> :release"
                                + " order by a.number desc",
                        String.class)
                .setParameter("clinic", clinic())
                .setParameter("release", release)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The adoption under which a result of this version was made; empty when the clinic never had it in force. */
    Optional<Adoption> of(KnowledgeVersion version) {
        return shown(entities.createQuery(
                                "select a from AdoptionRow a where a.clinicId = :clinic and a.release = :release"
                                        + " and a.localSha256 = :local order by a.number",
                                AdoptionRow.class)
                        .setParameter("clinic", clinic())
                        .setParameter("release", version.sha256())
                        .setParameter("local", version.local())
                        .setMaxResults(1))
                .stream()
                .findFirst();
    }

    private static List<Adoption> shown(TypedQuery<AdoptionRow> query) {
        return query.getResultList().stream().map(AdoptionRow::shown).toList();
    }

    /** Lets one request of the clinic at a time change what is in force, until the end of the transaction. */
    void lock() {
        entities.createNativeQuery("select c.id from clinic c where c.id = ?1 for no key update")
                .setParameter(1, clinic())
                .getSingleResult();
    }

    /** Stores the first adoption; false when another request was faster. */
    boolean addFirst(Adoption adoption) {
        return entities.createNativeQuery("insert into knowledge_adoption (clinic_id, number, release, kind,"
                                + " local_changes, local_sha256, reason, adopted_at, adopted_by, adopted_name)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict do nothing")
                        .setParameter(1, clinic())
                        .setParameter(2, adoption.number())
                        .setParameter(3, adoption.release())
                        .setParameter(4, adoption.kind().name())
                        .setParameter(5, StoredChanges.json(adoption.local()))
                        .setParameter(6, adoption.localSha256())
                        .setParameter(7, adoption.reason())
                        .setParameter(8, OffsetDateTime.ofInstant(adoption.at(), ZoneOffset.UTC))
                        .setParameter(9, adoption.by())
                        .setParameter(10, adoption.name())
                        .executeUpdate()
                == 1;
    }

    void add(Adoption adoption) {
        add(new AdoptionRow(clinic(), adoption));
    }

    void add(ClinicChange change) {
        add(new ChangeRow(clinic(), change));
    }

    void add(ClinicChange change, ClinicChange.Review review) {
        add(new ReviewRow(clinic(), change, review));
    }

    private void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** A proposal; 404 when unknown or of another clinic. */
    ClinicChange change(UUID id) {
        ClinicKey key = new ClinicKey(clinic(), id);
        @Nullable ChangeRow row = entities.find(ChangeRow.class, key);
        if (row == null) {
            throw Problem.notFound();
        }
        return row.shown(entities.find(ReviewRow.class, key));
    }

    /** Proposals that wait for a review, the longest waiting first. */
    List<ClinicChange> waiting(int most) {
        return entities
                .createQuery(
                        "select c from ChangeRow c where c.clinicId = :clinic and not exists (select r from ReviewRow r"
                                + " where r.clinicId = c.clinicId and r.id = c.id) order by c.id",
                        ChangeRow.class)
                .setParameter("clinic", clinic())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> row.shown(null))
                .toList();
    }

    /** Proposals that were reviewed, the newest proposal first. */
    List<ClinicChange> reviewed(int most) {
        return entities
                .createQuery(
                        "select c, r from ChangeRow c, ReviewRow r where c.clinicId = :clinic and r.clinicId = c.clinicId"
                                + " and r.id = c.id order by c.id desc",
                        Object[].class)
                .setParameter("clinic", clinic())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(pair -> ((ChangeRow) pair[0]).shown((ReviewRow) pair[1]))
                .toList();
    }

    private UUID clinic() {
        return acting.actor().clinicId();
    }
}
