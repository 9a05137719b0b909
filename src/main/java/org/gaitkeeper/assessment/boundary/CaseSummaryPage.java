package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.control.ReadCourse;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Shown;

/** A case on one page, made to be printed. */
@Path("/cases/{id: " + PathId.PATTERN + "}/summary")
public class CaseSummaryPage {

    private final ReadCourse reading;
    private final ClinicalKnowledge knowledge;
    private final Patients patients;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public CaseSummaryPage(
            ReadCourse reading,
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

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    public Response summary(@PathParam("id") String id) {
        ReadCourse.Course course = reading.of(PathId.of(id), "summary");
        Patient patient = course.patient();
        var zone = acting.actor().clinic().zone();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "shell",
                frames.shell(t("Summary of a case"), patients.banner(patient))
                        .withCrumbs(
                                new Crumb(t("Patient"), "/patients/" + patient.id()),
                                new Crumb(t("Case"), "/cases/" + course.of().id())));
        model.put("of", course.of());
        model.put("course", CourseView.of(course, knowledge.catalogue(), zone));
        model.put("result", LastResult.of(course, zone));
        model.put("opened", Shown.moment(course.of().openedAt(), zone));
        model.put("printed", Shown.moment(clock.instant(), zone));
        return pages.page("assessment/summary.jte", model);
    }
}
