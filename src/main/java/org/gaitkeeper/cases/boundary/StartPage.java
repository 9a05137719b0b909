package org.gaitkeeper.cases.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.cases.Announcements;
import org.gaitkeeper.cases.WorklistKind;
import org.gaitkeeper.cases.control.ReadWorklist;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.view.NavItem;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.Tone;
import org.jspecify.annotations.Nullable;

/** Where a working day starts: the worklist for those who treat or chase letters, a way in for the others. */
@Path("/")
public class StartPage {

    private final ReadWorklist worklist;
    private final Instance<Announcements> announcements;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;

    @Inject
    public StartPage(
            ReadWorklist worklist, Instance<Announcements> announcements, Pages pages, Frames frames, Acting acting) {
        this.worklist = worklist;
        this.announcements = announcements;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
    }

    /** A number that leads to its list. */
    public record Tile(String number, String words, String href, boolean hot) {}

    /**
     * What the worklist shows.
     *
     * @param day such as {@code Fri 14-Aug-2026}
     * @param at time of reading, such as {@code 09:41}
     * @param shown what the list holds
     * @param sorted by what, in words
     * @param current address of the list shown
     * @param otherSort address of the same list in the other order
     * @param otherSorted what that order is
     * @param full whether more wait than are shown
     */
    public record WorklistView(
            String day,
            String at,
            LocalDate today,
            String shown,
            String sorted,
            String current,
            String otherSort,
            String otherSorted,
            List<Tile> tiles,
            List<NavItem> lists,
            List<ReadWorklist.Line> lines,
            ZoneId zone,
            boolean full,
            boolean mayRegister) {}

    /** What somebody without a worklist can do. */
    public record StartView(String name, boolean mayFind, boolean mayRegister, boolean mayAudit) {}

    @GET
    @Requires(Privilege.USE_PRODUCT)
    public Response start(@QueryParam("show") @Nullable String show, @QueryParam("sort") @Nullable String sort) {
        List<WorklistKind> kinds = worklist.kinds();
        Actor actor = acting.actor();
        if (kinds.isEmpty()) {
            return pages.page(
                    "cases/start.jte",
                    Map.of(
                            "shell",
                            frames.shell(t("Start")),
                            "view",
                            new StartView(
                                    actor.name(),
                                    actor.may(Privilege.FIND_PATIENT),
                                    actor.may(Privilege.REGISTER_PATIENT),
                                    actor.may(Privilege.READ_AUDIT)),
                            "announcements",
                            announced()));
        }
        WorklistKind shown = kinds.stream()
                .filter(kind -> key(kind).equals(show))
                .findFirst()
                .orElse(kinds.get(0));
        return pages.page(
                "cases/worklist.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Worklist")),
                        "view",
                        view(actor, worklist.read(shown), "name".equals(sort)),
                        "announcements",
                        announced()));
    }

    private List<Announcements.Announcement> announced() {
        return announcements.stream().flatMap(source -> source.now().stream()).toList();
    }

    private static WorklistView view(Actor actor, ReadWorklist.Worklist read, boolean byName) {
        ZoneId zone = actor.clinic().zone();
        LocalDate today = LocalDate.ofInstant(read.at(), zone);
        Stream<ReadWorklist.Line> lines = read.lines().stream();
        if (byName) {
            lines = lines.sorted(
                    Comparator.comparing(line -> line.patient().name().shown()));
        }
        String address = "/?show=" + key(read.shown());
        return new WorklistView(
                Shown.weekday(today),
                Shown.time(read.at(), zone),
                today,
                read.shown().shown(),
                byName ? t("family name") : t("longest waiting first"),
                address,
                byName ? address : address + "&sort=name",
                byName ? t("longest waiting first") : t("family name"),
                read.numbers().entrySet().stream()
                        .filter(number -> number.getKey() != WorklistKind.MINE)
                        .map(number -> tile(number.getKey(), number.getValue()))
                        .toList(),
                read.numbers().keySet().stream()
                        .map(kind -> new NavItem(kind.label(), "/?show=" + key(kind)))
                        .toList(),
                lines.toList(),
                zone,
                read.numbers().getOrDefault(read.shown(), 0) > ReadWorklist.MOST,
                actor.may(Privilege.REGISTER_PATIENT));
    }

    private static Tile tile(WorklistKind kind, int number) {
        return new Tile(
                number > ReadWorklist.MOST ? ReadWorklist.MOST + "+" : Integer.toString(number),
                kind.shown(),
                "/?show=" + key(kind),
                number > 0 && kind.tone() == Tone.DANGER);
    }

    private static String key(WorklistKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
