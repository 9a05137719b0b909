package org.gaitkeeper.access.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Role;
import org.gaitkeeper.access.control.ClinicEntry;
import org.gaitkeeper.access.control.Difference;
import org.gaitkeeper.access.control.Passwords;
import org.gaitkeeper.access.control.Person;
import org.gaitkeeper.access.control.ReadPeople;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.DifferenceLine;
import org.gaitkeeper.platform.web.view.Flash;
import org.gaitkeeper.platform.web.view.KeyValue;
import org.gaitkeeper.platform.web.view.Shell;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.Tone;
import org.jspecify.annotations.Nullable;

/** The pages of administration. */
@Singleton
public class AdministrationScreens {

    private final Pages pages;
    private final Frames frames;
    private final Acting acting;

    @Inject
    AdministrationScreens(Pages pages, Frames frames, Acting acting) {
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
    }

    /** A person in the list. */
    public record Line(
            String href, String name, String email, String roles, String lastSeen, boolean active, boolean first) {}

    Response overview(ReadPeople.Overview overview, @Nullable String done) {
        ClinicEntry clinic = overview.settings().clinic();
        return pages.page(
                "access/administration.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Administration"))
                                .withFlash("clinic".equals(done) ? new Flash(Tone.OK, t("Settings saved.")) : null),
                        "people",
                        overview.people().stream().map(this::line).toList(),
                        "settings",
                        List.of(
                                new KeyValue(t("Name"), clinic.name()),
                                new KeyValue(t("Address"), clinic.address().replace("\n", ", ")),
                                new KeyValue(t("Telephone"), clinic.phone()),
                                new KeyValue(t("E-mail"), clinic.email()),
                                new KeyValue(t("Time zone"), clinic.zone().getId()),
                                new KeyValue(t("Language"), clinic.language().label()))));
    }

    private Line line(Person person) {
        return new Line(
                "/administration/people/" + person.id(),
                person.name(),
                person.email(),
                person.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", ")),
                seen(person),
                person.active(),
                person.firstPassword());
    }

    private String seen(Person person) {
        return person.lastSeen() == null
                ? ""
                : Shown.moment(person.lastSeen(), acting.actor().clinic().zone());
    }

    Response add(int status, PersonForm form, List<FieldProblem> problems) {
        return pages.page(
                status,
                "access/addPerson.jte",
                Map.of("shell", shell(t("Add a person")), "form", form, "problems", problems));
    }

    Response person(
            int status,
            Person person,
            boolean oneself,
            PersonForm form,
            List<FieldProblem> problems,
            @Nullable String done) {
        Map<String, Object> model = new HashMap<>();
        model.put("shell", shell(t("A person of the clinic")).withFlash(told(done)));
        model.put("person", person);
        model.put("seen", seen(person));
        model.put("oneself", oneself);
        model.put("form", form);
        model.put("problems", problems);
        return pages.page(status, "access/person.jte", model);
    }

    Response clinic(int status, Map<String, String> values, List<FieldProblem> problems) {
        return pages.page(
                status,
                "access/clinic.jte",
                Map.of("shell", shell(t("Settings of the clinic")), "values", values, "problems", problems));
    }

    /** What a change would make otherwise, with the reason to be given; the fields travel along unseen. */
    Response confirm(
            int status,
            String title,
            String action,
            MultivaluedMap<String, String> sent,
            List<Difference> differences,
            List<FieldProblem> problems) {
        return pages.page(
                status,
                "access/confirmChange.jte",
                Map.of(
                        "shell",
                        shell(title),
                        "action",
                        action,
                        "sent",
                        sent,
                        "differences",
                        differences.stream()
                                .map(one -> new DifferenceLine(one.label(), one.before(), one.after()))
                                .toList(),
                        "problems",
                        problems));
    }

    Response firstPassword(String name, String email, String password, String next) {
        return pages.page(
                "access/firstPassword.jte",
                Map.of(
                        "shell",
                        shell(t("First password")),
                        "name",
                        name,
                        "email",
                        email,
                        "password",
                        password,
                        "hours",
                        Passwords.FIRST_LIFE.toHours(),
                        "next",
                        next));
    }

    private Shell shell(String title) {
        return frames.shell(title).withCrumbs(new Crumb(t("Administration"), "/administration"));
    }

    private static @Nullable Flash told(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "changed" -> new Flash(Tone.OK, t("Saved."));
            case "same" -> new Flash(Tone.INFO, t("Nothing was different, so nothing was saved."));
            case "deactivated" -> new Flash(Tone.OK, t("Deactivated. Every sign-in of this person has ended."));
            case "reactivated" -> new Flash(Tone.OK, t("Reactivated."));
            default -> null;
        };
    }
}
