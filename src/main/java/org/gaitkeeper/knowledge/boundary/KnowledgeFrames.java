package org.gaitkeeper.knowledge.boundary;

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
    static final List<NavItem> TABS = List.of(
            new NavItem("Conditions", "/knowledge"),
            new NavItem("Red flags", "/knowledge/red-flags"),
            new NavItem("Advice", "/knowledge/advice"),
            new NavItem("Sources", "/knowledge/sources"),
            new NavItem("Conventions", "/knowledge/weights"),
            new NavItem("Coverage", "/knowledge/coverage"),
            new NavItem("Suggestions", "/knowledge/suggestions"),
            new NavItem("Releases", "/knowledge/releases"),
            new NavItem("Clinic changes", "/knowledge/changes"));

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
        all.put("tabs", TABS);
        return pages.page("knowledge/" + template, all);
    }

    /** A page about one thing. */
    Response page(int status, String template, String title, Crumb parent, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("shell", frames.shell(title).withCrumbs(new Crumb("Knowledge", "/knowledge"), parent));
        return pages.page(status, "knowledge/" + template, all);
    }

    /** A page about one thing, just below the list of conditions. */
    Response page(String template, String title, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("shell", frames.shell(title).withCrumbs(new Crumb("Knowledge", "/knowledge")));
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
