package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every state, in light and dark, at three widths and enlarged: held to WCAG 2.2 A and AA and to axe's best
 * practice, readable without scrolling sideways, and without a complaint of the browser.
 */
class PagesJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    /** Where pictures go; none are taken unless it is set, because they take longer than all the rest. */
    private static final String PICTURES = System.getProperty("gaitkeeper.pictures", "");

    private static final int MIDDLE = 820;
    private static final List<Integer> WIDTHS = List.of(1280, MIDDLE, 360);
    private static final List<ColorScheme> COLOURS = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Those that depend on colours: what the others find in light they find in dark. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");
    /** Those that depend on where things stand too; each width is held to all rules in one of its colours. */
    private static final List<String> OF_PLACES =
            List.of("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable");

    private static final int HEIGHT = 900;
    /** 1280 pixels at 400 % (WCAG 1.4.10). */
    private static final int ENLARGED = 320;

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1";
    /** Texts cut off by their own box; lines that end in an ellipsis on purpose are not meant. */
    private static final String CUT = """
            [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
              const style = getComputedStyle(e);
              return e.children.length === 0 && e.textContent.trim() && e.getClientRects().length > 0
                && style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && style.clipPath === 'none'
                && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
            }).map(e => e.textContent.trim())
            """;

    private static Visitor visitor = Visitor.NONE;

    /** Whoever is at the browser; one window for all their pages. */
    private record Visitor(String who, Page page, List<String> complaints) {

        static final Visitor NONE = new Visitor("", null, List.of());

        static Visitor signedIn(String who) {
            Page page = Chromium.window(PRODUCT.address());
            Physiotherapist person = new Physiotherapist(page);
            if (!who.equals(Tour.NOBODY)) {
                person.signIn(who);
            }
            return new Visitor(who, page, person.complaintsOfTheBrowser());
        }

        void leave() {
            if (page != null) {
                page.context().close();
            }
        }
    }

    @AfterAll
    static void nobody_is_left() {
        visitor.leave();
    }

    static Stream<Tour.Stop> stops() {
        return Tour.stops().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stops")
    void can_be_read_by_everybody(Tour.Stop stop) {
        if (visitor.page() == null || !visitor.who().equals(stop.who())) {
            visitor.leave();
            visitor = Visitor.signedIn(stop.who());
        }
        Page page = visitor.page();
        page.setViewportSize(WIDTHS.get(0), HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        int before = visitor.complaints().size();
        stop.visit(page);
        List<String> problems = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            sideways(page, width + " wide", problems);
            for (ColorScheme colours : COLOURS) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                judge(page, width, colours, problems);
                photograph(
                        page, stop.name() + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT));
            }
        }
        page.setViewportSize(ENLARGED, HEIGHT / 2);
        sideways(page, "at 400 %", problems);
        page.setViewportSize(WIDTHS.get(0), HEIGHT);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        sideways(page, "with text at 200 %", problems);
        ((List<?>) page.evaluate(CUT)).forEach(text -> problems.add("cut off with text at 200 %: " + text));
        problems.addAll(
                visitor.complaints().subList(before, visitor.complaints().size()));
        assertThat(problems).isEmpty();
    }

    private static void sideways(Page page, String how, List<String> problems) {
        if ((boolean) page.evaluate(SIDEWAYS)) {
            problems.add("scrolls sideways " + how);
        }
    }

    private static void judge(Page page, int width, ColorScheme colours, List<String> problems) {
        // One page, one run: without it a second page is opened for every result, only to join frames that are left
        // out.
        AxeBuilder axe = new AxeBuilder(page).exclude("iframe").setLegacyMode(true);
        if (colours == (width == MIDDLE ? ColorScheme.DARK : ColorScheme.LIGHT)) {
            axe.withTags(RULES);
        } else {
            axe.withRules(colours == ColorScheme.DARK ? OF_COLOURS : OF_PLACES);
        }
        axe.analyze()
                .getViolations()
                .forEach(violation -> problems.add(width + " " + colours + ": " + violation.getId() + " "
                        + violation.getNodes().get(0).getTarget()));
    }

    private static void photograph(Page page, String name) {
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name + ".png"))
                    .setFullPage(true));
        }
    }
}
