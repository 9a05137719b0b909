package org.gaitkeeper.knowledge.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.NavItem;

/** What all pages of the knowledge share: the shell, the way back, the list of sibling pages. */
@Singleton
public class KnowledgeFrames {

    /** The pages beside one another, in the order shown. */
    static List<NavItem> tabs() {
        return List.of(
                new NavItem(t("Conditions"), "/knowledge"),
                new NavItem(t("Red flags"), "/knowledge/red-flags"),
                new NavItem(t("Advice"), "/knowledge/advice"),
                new NavItem(t("Sources"), "/knowledge/sources"),
                new NavItem(t("Conventions"), "/knowledge/weights"),
                new NavItem(t("Coverage"), "/knowledge/coverage"),
                new NavItem(t("Suggestions"), "/knowledge/suggestions"),
                new NavItem(t("Releases"), "/knowledge/releases"),
                new NavItem(t("Clinic changes"), "/knowledge/changes"));
    }

    private final Pages pages;
    private final Frames frames;
    private final Acting acting;

    @Inject
    public KnowledgeFrames(Pages pages, Frames frames, Acting acting) {
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
    }

    /** One of the sibling pages. */
    Response tab(String template, String title, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("shell", frames.shell(title));
        all.put("tabs", tabs());
        return pages.page("knowledge/" + template, all);
    }

    /** A page about one thing. */
    Response page(int status, String template, String title, Crumb parent, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("shell", frames.shell(title).withCrumbs(new Crumb(t("Knowledge"), "/knowledge"), parent));
        return pages.page(status, "knowledge/" + template, all);
    }

    /** A page about one thing, just below the list of conditions. */
    Response page(String template, String title, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("shell", frames.shell(title).withCrumbs(new Crumb(t("Knowledge"), "/knowledge")));
        return pages.page("knowledge/" + template, all);
    }

    /** Whether the person may propose that the clinic uses something otherwise than released. */
    boolean mayChange() {
        return acting.actor().may(Privilege.CHANGE_KNOWLEDGE);
    }

    /** Whether the person may suggest changes. */
    boolean maySuggest() {
        return acting.actor().may(Privilege.SUGGEST_KNOWLEDGE);
    }
}
