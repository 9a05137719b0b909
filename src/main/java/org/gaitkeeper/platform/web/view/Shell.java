package org.gaitkeeper.platform.web.view;

import java.util.List;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title of this page alone, unique within the product and free of patient data in shared places such as tabs
 * @param path of this page, without context and query; decides which navigation entry is current
 * @param lang language tag of the words on the page, such as {@code en-GB}
 * @param who the person signed in; null on the sign-in page and on errors before it
 * @param csrf token for the forms of this sign-in; empty when nobody is signed in
 * @param theme colours
 * @param singleKeys whether single letters act as keys (WCAG 2.1.4: they can be switched off)
 * @param assets version of the bundled style sheet and script, part of their address so that they may be cached for ever
 * @param crumbs the way to this page; empty on top-level pages
 * @param patient the banner; null unless the page is about one patient
 * @param flash what the last step did; null for nothing
 */
public record Shell(
        String title,
        String path,
        String lang,
        @Nullable WhoView who,
        String csrf,
        Theme theme,
        boolean singleKeys,
        String assets,
        List<Crumb> crumbs,
        @Nullable BannerView patient,
        @Nullable Flash flash) {

    public Shell {
        crumbs = List.copyOf(crumbs);
    }

    /** A page with the least: everything else is added by the {@code with} methods. */
    public static Shell of(
            String title,
            String path,
            @Nullable WhoView who,
            String csrf,
            Theme theme,
            boolean singleKeys,
            String assets) {
        return new Shell(
                title, path, Words.language().tag(), who, csrf, theme, singleKeys, assets, List.of(), null, null);
    }

    /** The same page about that patient. */
    public Shell withPatient(BannerView banner) {
        return new Shell(title, path, lang, who, csrf, theme, singleKeys, assets, crumbs, banner, flash);
    }

    /** The same page with the way to it. */
    public Shell withCrumbs(Crumb... way) {
        return new Shell(title, path, lang, who, csrf, theme, singleKeys, assets, List.of(way), patient, flash);
    }

    /** The same page, telling what the last step did. */
    public Shell withFlash(@Nullable Flash told) {
        return new Shell(title, path, lang, who, csrf, theme, singleKeys, assets, crumbs, patient, told);
    }
}
