package org.gaitkeeper.assessment.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.SectionReview;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Marks a section as looked through. Pausing and handing over keep the mark; an answer in the section takes it away. */
@Singleton
public class MarkReviewed {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final ClinicalKnowledge knowledge;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public MarkReviewed(
            AssessmentRows rows,
            AssessmentViews views,
            ClinicalKnowledge knowledge,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.knowledge = knowledge;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Marks the section. The version of the assessment stays: no answer changes.
     *
     * @param seen the version in which the section was looked through
     * @throws Problem 404 for an unknown assessment, 400 for an unknown section, 409 when no longer a draft, 412 when an
     *     answer of the section is newer than what was seen
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public AssessmentView mark(UUID id, @Nullable String code, long seen) {
        Assessment row = rows.draft(id);
        Section section = knowledge
                .catalogue()
                .section(code == null ? "" : code)
                .orElseThrow(() -> Problem.field("section", t("Give the code of a section of the catalogue.")));
        if (seen > row.version() || seen < SectionReviews.newest(section, views.sheet(row))) {
            throw Problem.stale(row.version());
        }
        Actor actor = acting.actor();
        row.reviewed(SectionReviews.with(
                row.reviews(),
                section.code(),
                new SectionReview(seen, actor.clinicianId(), actor.name(), clock.instant())));
        AssessmentView view = views.draft(row);
        trail.record(
                AssessmentAction.SECTION_REVIEWED,
                Subject.of("assessment", id, row.patientId()),
                Map.of("section", section.code(), "version", seen));
        return view;
    }
}
