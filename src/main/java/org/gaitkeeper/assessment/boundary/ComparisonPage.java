package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.control.CompareAssessments;
import org.gaitkeeper.assessment.control.CompareAssessments.Visits;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;

/** What changed since the last visit. */
@Path("/assessments/{id}/changes")
public class ComparisonPage {

    private final CompareAssessments comparing;
    private final ClinicalKnowledge knowledge;
    private final AssessmentScreens screens;
    private final Pages pages;

    @Inject
    public ComparisonPage(
            CompareAssessments comparing, ClinicalKnowledge knowledge, AssessmentScreens screens, Pages pages) {
        this.comparing = comparing;
        this.knowledge = knowledge;
        this.screens = screens;
        this.pages = pages;
    }

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    public Response show(@PathParam("id") String id) {
        Visits visits = comparing.withEarlier(PathId.of(id));
        Map<String, Object> model = new HashMap<>();
        model.put("shell", screens.shell(t("What changed"), visits.now()));
        model.put("back", "/assessments/" + visits.now().id());
        visits.earlier()
                .ifPresent(earlier -> model.put(
                        "changes", ComparisonView.of(earlier, visits.now(), knowledge.catalogue(), screens.zone())));
        visits.earlier().ifPresent(earlier -> model.put("earlier", "/assessments/" + earlier.id()));
        return pages.page("assessment/changes.jte", model);
    }
}
