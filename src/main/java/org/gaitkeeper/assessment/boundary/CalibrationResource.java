package org.gaitkeeper.assessment.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.control.ReadCalibration;

/** The calibration report for programs. */
@Path("/api/reports/calibration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class CalibrationResource {

    private final ReadCalibration reading;

    @Inject
    public CalibrationResource(ReadCalibration reading) {
        this.reading = reading;
    }

    @GET
    @Requires(Privilege.READ_CALIBRATION)
    @Operation(
            summary =
                    "Read how the ranking and the clinicians did: counts of the own clinic with Wilson's 95 % interval")
    public CalibrationJson read() {
        return CalibrationJson.of(reading.read());
    }
}
