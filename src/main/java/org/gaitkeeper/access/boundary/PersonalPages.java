package org.gaitkeeper.access.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Open;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.control.SignInStore;
import org.gaitkeeper.platform.config.Settings;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Assets;
import org.gaitkeeper.platform.web.Origin;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.view.Theme;
import org.gaitkeeper.platform.words.Language;
import org.jspecify.annotations.Nullable;

/** What belongs to the person rather than to a patient: colours, help; and the files every page is drawn with. */
@Path("/")
public class PersonalPages {

    private final SignInStore store;
    private final Acting acting;
    private final Pages pages;
    private final Frames frames;
    private final Assets assets;
    private final Settings settings;

    @Inject
    public PersonalPages(
            SignInStore store, Acting acting, Pages pages, Frames frames, Assets assets, Settings settings) {
        this.store = store;
        this.acting = acting;
        this.pages = pages;
        this.frames = frames;
        this.assets = assets;
        this.settings = settings;
    }

    @POST
    @Path("theme")
    @Requires(Privilege.USE_PRODUCT)
    public Response theme(@FormParam("theme") @Nullable String theme, @FormParam("back") @Nullable String back) {
        store.choose(
                acting.actor(),
                person -> person.chooseTheme(Theme.of(String.valueOf(theme)).value()));
        return back(back);
    }

    @POST
    @Path("language")
    @Requires(Privilege.USE_PRODUCT)
    public Response language(
            @FormParam("language") @Nullable String language, @FormParam("back") @Nullable String back) {
        Optional<Language> chosen = Language.of(String.valueOf(language)).filter(Language.READ::contains);
        if (chosen.isPresent() || "".equals(language)) {
            store.choose(acting.actor(), person -> person.chooseLanguage(chosen.orElse(null)));
        }
        return back(back);
    }

    @POST
    @Path("keys")
    @Requires(Privilege.USE_PRODUCT)
    public Response keys(@FormParam("keys") @Nullable String keys, @FormParam("back") @Nullable String back) {
        store.choose(acting.actor(), person -> person.useSingleKeys("on".equals(keys)));
        return back(back);
    }

    private static Response back(@Nullable String back) {
        return Response.seeOther(URI.create(Origin.ours(back) ? String.valueOf(back) : "/"))
                .build();
    }

    @GET
    @Path("help")
    @Requires(Privilege.USE_PRODUCT)
    public Response help() {
        return pages.page("access/help.jte", Map.of("shell", frames.shell(t("Help"))));
    }

    @GET
    @Path("styleguide")
    @Open("in development only; it shows components, no records")
    public Response styleGuide() {
        if (!settings.development()) {
            throw Problem.notFound();
        }
        return pages.page("styleguide.jte", Map.of("shell", frames.anyway(t("Style guide"))));
    }

    @GET
    @Path("assets/gaitkeeper.css")
    @Open("the sign-in page is drawn with it")
    public Response style() {
        return Response.ok(assets.style().text(), "text/css;charset=UTF-8").build();
    }

    @GET
    @Path("assets/gaitkeeper.js")
    @Open("the sign-in page is drawn with it")
    public Response script() {
        return Response.ok(assets.script().text(), "text/javascript;charset=UTF-8")
                .build();
    }
}
