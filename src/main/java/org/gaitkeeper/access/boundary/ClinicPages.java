package org.gaitkeeper.access.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.control.ChangeClinic;
import org.gaitkeeper.access.control.ClinicEntry;
import org.gaitkeeper.access.control.ReadPeople;
import org.gaitkeeper.access.control.Reason;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Versions;

/** The settings of the clinic: letterhead, time zone, language. */
@Path("/administration/clinic")
public class ClinicPages {

    private static final List<String> FIELDS =
            List.of("name", "address", "phone", "email", "zone", "language", "version", "reason");

    private final ReadPeople reading;
    private final ChangeClinic changing;
    private final AdministrationScreens screens;

    @Inject
    public ClinicPages(ReadPeople reading, ChangeClinic changing, AdministrationScreens screens) {
        this.reading = reading;
        this.changing = changing;
        this.screens = screens;
    }

    @GET
    @Requires(Privilege.ADMINISTER)
    public Response form() {
        ReadPeople.Settings settings = reading.clinic();
        ClinicEntry clinic = settings.clinic();
        return screens.clinic(
                200,
                Map.of(
                        "name", clinic.name(),
                        "address", clinic.address(),
                        "phone", clinic.phone(),
                        "email", clinic.email(),
                        "zone", clinic.zone().getId(),
                        "language", clinic.language().tag(),
                        "version", Long.toString(settings.version())),
                List.of());
    }

    /** What the change would make otherwise first, then, confirmed with a reason, the change itself. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.ADMINISTER)
    public Response change(MultivaluedMap<String, String> sent) {
        ClinicEntry entry;
        try {
            entry = ClinicEntry.read(
                    sent.getFirst("name"),
                    sent.getFirst("address"),
                    sent.getFirst("phone"),
                    sent.getFirst("email"),
                    sent.getFirst("zone"),
                    sent.getFirst("language"));
        } catch (Problem problem) {
            Map<String, String> values = new HashMap<>();
            FIELDS.forEach(field -> values.put(field, Objects.requireNonNullElse(sent.getFirst(field), "")));
            return screens.clinic(problem.code().status(), values, problem.fields());
        }
        var differences = changing.preview(entry);
        if (differences.isEmpty()) {
            return Response.seeOther(URI.create("/administration")).build();
        }
        if (sent.getFirst("confirmed") == null) {
            return screens.confirm(
                    200, t("Change the settings"), "/administration/clinic", sent, differences, List.of());
        }
        try {
            changing.change(Versions.ofForm(sent.getFirst("version")), entry, Reason.read(sent.getFirst("reason")));
            return Response.seeOther(URI.create("/administration?done=clinic")).build();
        } catch (Problem problem) {
            return screens.confirm(
                    problem.code().status(),
                    t("Change the settings"),
                    "/administration/clinic",
                    sent,
                    differences,
                    AdministrationPages.fields(problem));
        }
    }
}
