package org.gaitkeeper.cases.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import gg.jte.Content;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.CourseSection;
import org.gaitkeeper.cases.control.ReadFiles;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Flash;
import org.gaitkeeper.platform.web.view.KeyValue;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.TimelineItem;
import org.gaitkeeper.platform.web.view.Tone;
import org.jspecify.annotations.Nullable;

/** The page of a patient: banner, cases, how it goes, timeline, details. */
@Path("/patients/{id: " + PathId.PATTERN + "}")
public class PatientPage {

    private final ReadFiles files;
    private final Patients patients;
    private final Instance<CourseSection> courses;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public PatientPage(
            ReadFiles files,
            Patients patients,
            Instance<CourseSection> courses,
            Pages pages,
            Frames frames,
            Acting acting,
            Clock clock) {
        this.files = files;
        this.patients = patients;
        this.courses = courses;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A case as the page shows it.
     *
     * @param once key of one act of starting an assessment
     */
    public record CaseLine(
            UUID id, String title, String opened, String closed, String responsible, boolean open, String once) {}

    /**
     * What the page shows.
     *
     * @param older address of the next page of the timeline; empty when there is none
     * @param newest address of its first page; empty on it
     */
    public record PatientView(
            UUID id,
            String spokenName,
            List<CaseLine> open,
            List<CaseLine> closed,
            List<TimelineItem> timeline,
            String older,
            String newest,
            List<KeyValue> details,
            boolean mayChange,
            boolean mayOpenCase,
            boolean mayAssess,
            boolean maySeeWhoLooked) {}

    @GET
    @Requires(Privilege.FIND_CASE)
    public Response page(
            @PathParam("id") String id,
            @QueryParam("before") @Nullable String before,
            @QueryParam("done") @Nullable String done) {
        ReadFiles.PatientFile file = files.ofPatient(PathId.of(id), Moments.before(before, clock));
        return pages.page(
                "cases/patient.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Runner"), patients.banner(file.patient()))
                                .withCrumbs(new Crumb(t("Patients"), "/patients"))
                                .withFlash(told(done)),
                        "view",
                        view(file, before != null),
                        "courses",
                        courses(file)));
    }

    /** How the case in the foreground is going: the newest open one, else the newest; empty when there is none. */
    private List<Content> courses(ReadFiles.PatientFile file) {
        return file.cases().stream()
                .sorted(Comparator.comparing(Case::open).reversed())
                .findFirst()
                .map(shown -> courses.stream()
                        .filter(course -> acting.actor().may(course.needed()))
                        .map(course -> course.of(shown))
                        .toList())
                .orElse(List.of());
    }

    private PatientView view(ReadFiles.PatientFile file, boolean later) {
        Actor actor = acting.actor();
        ZoneId zone = actor.clinic().zone();
        String address = "/patients/" + file.patient().id();
        Map<Boolean, List<CaseLine>> lines = file.cases().stream()
                .map(found -> line(found, zone))
                .collect(Collectors.partitioningBy(CaseLine::open));
        return new PatientView(
                file.patient().id(),
                file.patient().name().spoken(),
                Objects.requireNonNull(lines.get(true)),
                Objects.requireNonNull(lines.get(false)),
                TimelineItems.of(file.timeline().entries(), zone),
                file.timeline().next() == null
                        ? ""
                        : address + "?before=" + file.timeline().next() + "#timeline",
                later ? address + "#timeline" : "",
                details(file.patient()),
                actor.may(Privilege.CHANGE_PATIENT),
                actor.may(Privilege.OPEN_CASE),
                actor.may(Privilege.WRITE_ASSESSMENT),
                actor.may(Privilege.READ_AUDIT));
    }

    private static CaseLine line(Case found, ZoneId zone) {
        return new CaseLine(
                found.id(),
                Objects.requireNonNullElse(found.presentingProblem(), t(TimelineItems.KEPT)),
                Shown.moment(found.openedAt(), zone),
                found.closedAt() == null ? "" : Shown.moment(found.closedAt(), zone),
                found.responsibleName(),
                found.open(),
                UUID.randomUUID().toString());
    }

    private static List<KeyValue> details(Patient patient) {
        List<KeyValue> details = new ArrayList<>();
        patient.identifiers()
                .forEach(identifier ->
                        details.add(new KeyValue(identifier.system().label(), identifier.shown())));
        details.add(new KeyValue(t("Telephone"), patient.phone()));
        details.add(new KeyValue(t("E-mail"), patient.email()));
        details.add(new KeyValue(t("Address"), patient.address().replace("\n", ", ")));
        details.add(new KeyValue(
                t("General practitioner"),
                Stream.of(patient.gpName(), patient.gpPractice())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))));
        details.add(new KeyValue(
                t("Allergies"),
                patient.allergies().isEmpty()
                        ? patient.allergyStatus().state().label()
                        : patient.allergies().stream()
                                .map(allergy -> allergy.substance()
                                        + (allergy.reaction().isEmpty() ? "" : " (" + allergy.reaction() + ")"))
                                .collect(Collectors.joining(", "))));
        return details;
    }

    private static @Nullable Flash told(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "registered" -> new Flash(Tone.OK, t("Registered."));
            case "changed" -> new Flash(Tone.OK, t("Saved."));
            default -> null;
        };
    }
}
