package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.web.Pages;

/** The questions of a visit on paper, for a day without the product. */
@Path("/assessments/blank-sheet")
public class BlankSheetPage {

    private final ClinicalKnowledge knowledge;
    private final Pages pages;
    private final Frames frames;

    @Inject
    public BlankSheetPage(ClinicalKnowledge knowledge, Pages pages, Frames frames) {
        this.knowledge = knowledge;
        this.pages = pages;
        this.frames = frames;
    }

    @GET
    @Requires(Privilege.USE_PRODUCT)
    public Response show() {
        return pages.page(
                "assessment/blankSheet.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Blank assessment sheet")),
                        "sheet",
                        BlankSheet.of(knowledge.base()),
                        "right",
                        MarkedAreas.none(Side.RIGHT),
                        "left",
                        MarkedAreas.none(Side.LEFT)));
    }
}
