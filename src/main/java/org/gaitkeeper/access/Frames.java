package org.gaitkeeper.access;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.platform.web.Assets;
import org.gaitkeeper.platform.web.view.BannerView;
import org.gaitkeeper.platform.web.view.NavItem;
import org.gaitkeeper.platform.web.view.Shell;
import org.gaitkeeper.platform.web.view.Theme;
import org.gaitkeeper.platform.web.view.WhoView;

/** What surrounds a page: the name of the person, the navigation their roles allow, their colours. */
@Singleton
public class Frames {

    private final Acting acting;
    private final Assets assets;
    private final Provider<HttpServletRequest> request;

    @Inject
    public Frames(Acting acting, Assets assets, Provider<HttpServletRequest> request) {
        this.acting = acting;
        this.assets = assets;
        this.request = request;
    }

    /** The frame of a page for the person acting. */
    public Shell shell(String title) {
        Actor actor = acting.actor();
        return Shell.of(
                title,
                request.get().getRequestURI(),
                who(actor),
                actor.csrf(),
                Theme.of(actor.theme()),
                actor.singleKeys(),
                assets.version());
    }

    /** The frame of a page about one patient. */
    public Shell shell(String title, BannerView patient) {
        return shell(title).withPatient(patient);
    }

    /** The frame of a page for nobody in particular: sign-in, and problems before it. */
    public Shell outside(String title) {
        return Shell.of(title, request.get().getRequestURI(), null, "", Theme.SYSTEM, true, assets.version());
    }

    /** The frame of a page that may be shown to anybody. */
    public Shell anyway(String title) {
        return acting.ifAny().isPresent() ? shell(title) : outside(title);
    }

    private static WhoView who(Actor actor) {
        String roles = actor.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
        return new WhoView(
                actor.name(),
                actor.email(),
                roles,
                actor.clinic().name(),
                actor.clinic().demonstration(),
                actor.language() == null ? "" : actor.language().tag(),
                navigation(actor),
                own(actor));
    }

    private static List<NavItem> navigation(Actor actor) {
        List<NavItem> items = new ArrayList<>();
        items.add(new NavItem(t("Today"), "/"));
        if (actor.may(Privilege.FIND_PATIENT)) {
            items.add(new NavItem(t("Patients"), "/patients"));
        }
        if (actor.may(Privilege.FIND_RECIPIENT)) {
            items.add(new NavItem(t("Recipients"), "/recipients"));
        }
        if (actor.may(Privilege.READ_CALIBRATION)) {
            items.add(new NavItem(t("Calibration"), "/reports/calibration"));
        }
        if (actor.may(Privilege.READ_KNOWLEDGE)) {
            items.add(new NavItem(t("Knowledge"), "/knowledge"));
        }
        if (actor.may(Privilege.READ_AUDIT)) {
            items.add(new NavItem(t("Audit"), "/audit"));
        }
        if (actor.may(Privilege.ADMINISTER)) {
            items.add(new NavItem(t("Administration"), "/administration"));
        }
        return items;
    }

    private static List<NavItem> own(Actor actor) {
        List<NavItem> items = new ArrayList<>();
        if (Stream.of(Privilege.EXPORT_AUDIT, Privilege.ADOPT_KNOWLEDGE, Privilege.IMPORT_PATIENTS)
                .anyMatch(actor::may)) {
            items.add(new NavItem(t("My jobs"), "/jobs"));
        }
        if (actor.may(Privilege.USE_SNIPPETS)) {
            items.add(new NavItem(t("Snippets"), "/snippets"));
        }
        items.add(new NavItem(t("Your password"), "/password"));
        return items;
    }
}
