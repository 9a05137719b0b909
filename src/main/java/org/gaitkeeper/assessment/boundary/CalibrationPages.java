package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.Calibration;
import org.gaitkeeper.assessment.control.ReadCalibration;
import org.gaitkeeper.platform.web.Pages;

/** The calibration report: how the ranking and the clinicians did, against what the causes turned out to be. */
@Path("/reports")
public class CalibrationPages {

    private final ReadCalibration reading;
    private final Pages pages;
    private final Frames frames;

    @Inject
    public CalibrationPages(ReadCalibration reading, Pages pages, Frames frames) {
        this.reading = reading;
        this.pages = pages;
        this.frames = frames;
    }

    /**
     * What the page shows.
     *
     * @param standing where the confirmed diagnosis stood
     * @param conclusions how the clinicians did
     * @param urgency whether the advised urgency fitted
     */
    public record View(
            Calibration report,
            List<CalibrationFigure> standing,
            List<CalibrationFigure> conclusions,
            List<CalibrationFigure> urgency) {

        static View of(Calibration report) {
            return new View(
                    report,
                    CalibrationFigure.standing(report.all()),
                    CalibrationFigure.conclusions(report.all()),
                    CalibrationFigure.urgency(report.all()));
        }

        /** How often clinicians agreed with what led. */
        public CalibrationFigure agreement() {
            return new CalibrationFigure(
                    "agreement", t("Agreed with what led"), report.responses().agreement());
        }

        /** The conditions that were put into a band, and how many of them were confirmed. */
        public List<CalibrationFigure> placed() {
            return CalibrationFigure.of(report.all()).stream()
                    .filter(figure -> figure.code().startsWith("placed_"))
                    .toList();
        }

        /** The figures of a release that fit into a row. */
        public List<CalibrationFigure> ofRelease(Calibration.Release release) {
            return CalibrationFigure.standing(release.figures()).subList(0, 2);
        }

        /** The drawing in a sentence. */
        public String summary() {
            CalibrationFigure first = standing.get(0);
            CalibrationFigure three = standing.get(1);
            return t(
                    "The confirmed diagnosis stood first in {0} and among the first three in {1}.",
                    first.count(), three.count());
        }
    }

    @GET
    @Path("calibration")
    @Requires(Privilege.READ_CALIBRATION)
    public Response page() {
        return pages.page(
                "assessment/calibration.jte",
                Map.of("shell", frames.shell(t("Calibration")), "view", View.of(reading.read())));
    }

    @GET
    @Path("calibration.csv")
    @Requires(Privilege.READ_CALIBRATION)
    public Response csv() {
        return Response.ok(CalibrationJson.of(reading.read()).csv(), "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calibration.csv\"")
                .build();
    }
}
