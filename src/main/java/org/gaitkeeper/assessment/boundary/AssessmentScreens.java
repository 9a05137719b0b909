package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.ConfirmedDiagnosis;
import org.gaitkeeper.assessment.control.RecordAnswers;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Shell;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/** The pages of an assessment and the parts of them that are swapped. */
@Singleton
class AssessmentScreens {

    private final Pages pages;
    private final Frames frames;
    private final Patients patients;
    private final ClinicalKnowledge knowledge;
    private final Acting acting;

    @Inject
    AssessmentScreens(Pages pages, Frames frames, Patients patients, ClinicalKnowledge knowledge, Acting acting) {
        this.pages = pages;
        this.frames = frames;
        this.patients = patients;
        this.knowledge = knowledge;
        this.acting = acting;
    }

    /** The frame of a page about this assessment. */
    @Transactional
    Shell shell(String title, AssessmentView view) {
        return frames.shell(title, patients.banner(view.patientId()))
                .withCrumbs(
                        new Crumb(t("Patient"), "/patients/" + view.patientId()),
                        new Crumb(t("Case"), "/cases/" + view.caseId()),
                        new Crumb(t("Assessment"), "/assessments/" + view.id()));
    }

    ZoneId zone() {
        return acting.actor().clinic().zone();
    }

    @Transactional
    Response workspace(AssessmentView view, @Nullable String set, @Nullable String asked) {
        WorkspaceView work = WorkspaceView.of(view, knowledge.base(), zone(), asked == null ? "" : asked);
        return workspace(200, view, work, Map.of("set", JustSet.of(set, view, knowledge.catalogue())));
    }

    /** The workspace as it now stands, because something was asked of an older one. */
    @Transactional
    Response stale(AssessmentView view, List<FieldProblem> problems) {
        return workspace(
                412,
                view,
                WorkspaceView.of(view, knowledge.base(), zone(), ""),
                Map.of("problems", problems, "refusal", t("Nothing was done yet")));
    }

    Response reviewedPart(AssessmentView view, String section) {
        WorkspaceView work = WorkspaceView.of(view, knowledge.base(), zone(), "");
        return tagged(pages.page("assessment/reviewed.jte", Map.of("card", work.card(section))), view);
    }

    /** The workspace again, with what was typed and what is wrong with it. */
    @Transactional
    Response refused(AssessmentView view, SentAnswers sent) {
        WorkspaceView work = WorkspaceView.of(view, knowledge.base(), zone(), sent.forms(), sent.problems(), "");
        List<FieldProblem> linked = sent.problems().stream()
                .map(problem -> new FieldProblem("q-" + finding(problem.field()), problem.message()))
                .toList();
        return workspace(400, view, work, Map.of("problems", linked));
    }

    /** The workspace again, with the form of one red flag as it was sent. */
    @Transactional
    Response flagRefused(AssessmentView view, Problem problem, String flag, Map<String, String> typed) {
        List<FieldProblem> problems =
                problem.fields().isEmpty() ? List.of(new FieldProblem("kind", problem.detail())) : problem.fields();
        WorkspaceView work = WorkspaceView.of(view, knowledge.base(), zone(), "");
        return workspace(
                problem.code().status(),
                view,
                work,
                Map.of("problemFlag", flag, "flagProblems", problems, "typed", typed));
    }

    private Response workspace(int status, AssessmentView view, WorkspaceView work, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("shell", shell(t("Assessment"), view));
        model.put("work", work);
        model.putIfAbsent("set", JustSet.NOTHING);
        model.put("started", Shown.moment(view.startedAt(), zone()));
        return pages.page(status, "assessment/workspace.jte", model);
    }

    /**
     * A signed or discarded assessment, with the questions and titles of the knowledge it was made with, and what was
     * confirmed later.
     */
    @Transactional
    Response record(AssessmentView view, List<ConfirmedDiagnosis> confirmed) {
        Differential differential = view.differential();
        KnowledgeBase now = knowledge.base();
        KnowledgeBase then = differential == null ? now : knowledge.asOf(differential.knowledge());
        return pages.page(
                "assessment/record.jte",
                Map.of(
                        "shell",
                        shell(t("Assessment record"), view),
                        "view",
                        view,
                        "sources",
                        new PanelSources(then, now),
                        "sections",
                        RecordLines.of(view, then.catalogue()),
                        "confirmed",
                        confirmed,
                        "runs",
                        RecordLines.runs(view, then.catalogue()),
                        "zone",
                        zone()));
    }

    /** Both values of each answer, to choose from, for a form without script. */
    @Transactional
    Response conflict(RecordAnswers.Outcome outcome) {
        return pages.page(
                412,
                "assessment/conflict.jte",
                Map.of(
                        "shell", shell(t("Answers changed elsewhere"), outcome.view()),
                        "view", outcome.view(),
                        "conflicts", conflicts(outcome)));
    }

    /**
     * What the page of the workspace leaves out until somebody asks for it.
     *
     * @param part the code of a section, for its rarer questions, the name of a place, for its areas, or
     *     {@link WorkspaceView#OTHERS}
     * @throws Problem when there is nothing of that name
     */
    Response part(AssessmentView view, String part) {
        WorkspaceView work = WorkspaceView.of(view, knowledge.base(), zone(), part);
        String id = view.id().toString();
        if (work.others()) {
            return pages.page(
                    "assessment/others.jte",
                    Map.of("conditions", PanelWords.others(work.differential()), "sources", work.sources()));
        }
        if (knowledge.catalogue().section(part).isPresent()) {
            return pages.page("assessment/rarer.jte", Map.of("card", work.card(part), "id", id));
        }
        for (QuestionView question : work.questions()) {
            for (QuestionView.Slot slot : question.slots()) {
                if (slot.name().equals(part) && question.folded()) {
                    return pages.page("assessment/zones.jte", Map.of("question", question, "slot", slot));
                }
            }
        }
        throw Problem.notFound();
    }

    Response savedPart(AssessmentView view, String finding) {
        WorkspaceView work = WorkspaceView.of(view, knowledge.base(), zone(), "");
        return tagged(
                pages.page(
                        "assessment/saved.jte",
                        Map.of(
                                "work",
                                work,
                                "card",
                                work.cardOf(finding),
                                "question",
                                work.question(finding),
                                "csrf",
                                acting.actor().csrf())),
                view);
    }

    Response refusedPart(List<FieldProblem> problems) {
        return pages.page(422, "assessment/refused.jte", Map.of("problems", problems));
    }

    Response conflictPart(RecordAnswers.Outcome outcome, Finding finding) {
        List<ConflictView> conflicts = conflicts(outcome);
        ConflictView first = conflicts.get(0);
        return tagged(
                pages.page(
                        412,
                        "component/conflict.jte",
                        Map.of(
                                "code", finding.code(),
                                "mine", ConflictView.join(conflicts, ConflictView::mine),
                                "theirs", ConflictView.join(conflicts, ConflictView::theirs),
                                "who", first.who(),
                                "when", first.when(),
                                "reloadHref",
                                        "/assessments/" + outcome.view().id() + "?at="
                                                + outcome.view().version() + "#q-" + finding.code())),
                outcome.view());
    }

    private List<ConflictView> conflicts(RecordAnswers.Outcome outcome) {
        return outcome.conflicts().stream()
                .map(conflict -> ConflictView.of(conflict, knowledge.catalogue(), outcome.view(), zone()))
                .toList();
    }

    private static Response tagged(Response response, AssessmentView view) {
        return Response.fromResponse(response).tag(Versions.tag(view.version())).build();
    }

    private static String finding(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }
}
