package org.gaitkeeper.runs.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import gg.jte.Content;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.CaseSection;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Flash;
import org.gaitkeeper.platform.web.view.MinutesChart;
import org.gaitkeeper.platform.web.view.Shell;
import org.gaitkeeper.platform.web.view.Tone;
import org.gaitkeeper.runs.control.ReadRuns;
import org.gaitkeeper.runs.control.Run;
import org.jspecify.annotations.Nullable;

/** The pages of the run log, and the part of it that stands on the page of the case. */
@Singleton
public class RunScreens implements CaseSection {

    /** Runs of one page of the log, and those shown on the page of the case. */
    static final int PAGE = 25;

    private static final int ON_CASE = 5;

    private final ReadRuns reading;
    private final ClinicalKnowledge knowledge;
    private final Patients patients;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public RunScreens(
            ReadRuns reading,
            ClinicalKnowledge knowledge,
            Patients patients,
            Pages pages,
            Frames frames,
            Acting acting,
            Clock clock) {
        this.reading = reading;
        this.knowledge = knowledge;
        this.patients = patients;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The log of a case, ready to be drawn.
     *
     * @param page address of the log
     * @param mayLog whether this person may log a run here: a physiotherapist, and the case is open
     * @param summary all runs that count in one line; empty when there are none
     * @param chart null when there is too little to draw
     * @param table runs of this page
     * @param older address of the page with earlier runs; empty on the last one
     * @param today ISO date of today in the clinic's zone
     */
    public record LogView(
            String page,
            boolean mayLog,
            String summary,
            @Nullable MinutesChart chart,
            RunTable table,
            String older,
            String today) {}

    @Override
    public Privilege needed() {
        return Privilege.READ_ASSESSMENT;
    }

    @Override
    public Content of(Case shown, String csrf) {
        return pages.part(
                "runs/section.jte",
                Map.of(
                        "log",
                        view(reading.ofCase(shown.id(), null, ON_CASE)),
                        "form",
                        RunForm.empty(knowledge.catalogue()),
                        "csrf",
                        csrf));
    }

    /** The log with a form for the next run. */
    @Transactional
    Response log(int status, ReadRuns.Log log, RunForm form, List<FieldProblem> problems, @Nullable String done) {
        return pages.page(
                status,
                "runs/log.jte",
                Map.of(
                        "shell",
                        shell(t("Runs"), log.of().patientId(), log.of().id()).withFlash(told(done)),
                        "log",
                        view(log),
                        "form",
                        form,
                        "problems",
                        linked(problems)));
    }

    /** One run, to be corrected or marked as entered in error. */
    @Transactional
    Response run(int status, Run run, RunForm form, String reason, List<FieldProblem> problems) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "shell",
                shell(t("Run"), run.patientId(), run.caseId())
                        .withCrumbs(
                                new Crumb(t("Patient"), "/patients/" + run.patientId()),
                                new Crumb(t("Case"), "/cases/" + run.caseId()),
                                new Crumb(t("Runs"), "/cases/" + run.caseId() + "/runs")));
        model.put("run", run);
        model.put("words", run.logged().words(knowledge.catalogue()));
        model.put("zone", acting.actor().clinic().zone());
        model.put("mayChange", acting.actor().may(Privilege.WRITE_ASSESSMENT) && run.counts());
        model.put("today", today());
        model.put("form", form);
        model.put("stale", status == 412);
        model.put("reason", reason);
        model.put("problems", linked(problems));
        return pages.page(status, "runs/run.jte", model);
    }

    Catalogue catalogue() {
        return knowledge.catalogue();
    }

    private LogView view(ReadRuns.Log log) {
        String page = "/cases/" + log.of().id() + "/runs";
        return new LogView(
                page,
                log.of().open() && acting.actor().may(Privilege.WRITE_ASSESSMENT),
                RunSummary.of(log.counted()),
                RunSummary.chart(log.counted()).orElse(null),
                RunTable.of(log.page().items(), knowledge.catalogue()),
                log.page().following().isEmpty()
                        ? ""
                        : page + "?after=" + log.page().following(),
                today());
    }

    private Shell shell(String title, UUID patientId, UUID caseId) {
        return frames.shell(title, patients.banner(patientId))
                .withCrumbs(
                        new Crumb(t("Patient"), "/patients/" + patientId), new Crumb(t("Case"), "/cases/" + caseId));
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), acting.actor().clinic().zone())
                .toString();
    }

    /** A form without answers is told at its first field. */
    private static List<FieldProblem> linked(List<FieldProblem> problems) {
        List<FieldProblem> linked = new ArrayList<>();
        problems.forEach(problem -> linked.add(
                problem.field().equals("answers") ? new FieldProblem(RunSummary.ONSET, problem.message()) : problem));
        return linked;
    }

    private static @Nullable Flash told(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "logged" -> new Flash(Tone.OK, t("Run logged. The next one can be entered below."));
            case "changed" -> new Flash(Tone.OK, t("Run saved."));
            case "error" ->
                new Flash(Tone.OK, t("Marked as entered in error. The run counts no more and stays readable."));
            default -> null;
        };
    }
}
