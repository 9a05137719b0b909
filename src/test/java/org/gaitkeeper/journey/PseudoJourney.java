package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.launch.RunningProduct;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page read in the pseudo language, in which each text that can be translated stands in brackets and is 40 % longer:
 * nothing that a person reads stands outside the brackets, and nothing is pushed off the page.
 */
class PseudoJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private static final List<Integer> WIDTHS = List.of(1280, 360);

    /** What stands out at the right; nothing when the page does not scroll sideways. */
    private static final String SIDEWAYS = """
            document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1 ? []
              : [...document.querySelectorAll('body *')].filter(e => !e.closest('.table')
                  && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .slice(-3).map(e => e.tagName + ' ' + e.className + ' ' + e.textContent.trim().slice(0, 30))
            """;

    /** Keys, codes, initials, and the letter, which is in the language of its recipient. */
    private static final String NOT_MEANT = "script, style, svg, kbd, code, iframe, .avatar, .sheet-a4";
    /** Stops at which something is shown as it was recorded: the trail, what was asked of it, a signed result, a file. */
    private static final Map<String, String> RECORDED = Map.of(
            "audit",
            "tbody, [name=action]",
            "jobs",
            "tbody td:nth-child(2)",
            "assessment-signed",
            ".evidence",
            "import",
            "textarea, tbody td:nth-child(4)");

    /** What people see or hear. */
    private static final String READ = """
            except => [...document.querySelectorAll('body *')].filter(e => e.getClientRects().length > 0 && !e.closest(except))
              .flatMap(e => [
                ...[...e.childNodes].filter(n => n.nodeType === 3).map(n => n.textContent),
                ...['aria-label', 'placeholder', 'title', 'alt', 'data-label'].map(a => e.getAttribute(a) ?? '')])
              .concat(document.title).map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => /[A-Za-z]/.test(text))
            """;

    private static Page page;
    private static @Nullable Untranslatable data;
    private static String visitor = "?";

    @BeforeEach
    void speak() {
        Words.speak(Language.PSEUDO);
    }

    @AfterEach
    void forget() {
        Words.leave();
    }

    @AfterAll
    static void leave() {
        if (page != null) {
            page.context().close();
        }
    }

    static Stream<Tour.Stop> stops() {
        return Tour.stops().stream();
    }

    /** Read once the tour has typed what it types. */
    private static Untranslatable data() {
        if (data == null) {
            data = Untranslatable.known(PRODUCT);
        }
        return data;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stops")
    void every_text_can_be_translated_and_may_grow(Tour.Stop stop) {
        if (!visitor.equals(stop.who())) {
            leave();
            visitor = stop.who();
            page = Chromium.window(PRODUCT.address(), Language.PSEUDO);
            if (!visitor.equals(Tour.NOBODY)) {
                new Physiotherapist(page).signIn(visitor);
            }
        }
        page.setViewportSize(WIDTHS.get(0), 900);
        stop.visit(page);
        List<String> problems = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (Object wide : (List<?>) page.evaluate(SIDEWAYS)) {
                problems.add("scrolls sideways " + width + " wide: " + wide);
            }
        }
        ((List<?>) page.evaluate(
                        READ,
                        NOT_MEANT
                                + RECORDED.entrySet().stream()
                                        .filter(entry -> stop.name().startsWith(entry.getKey()))
                                        .map(entry -> ", " + entry.getValue())
                                        .collect(Collectors.joining())))
                .stream()
                        .map(String::valueOf)
                        .filter(text -> !data().coversAll(text))
                        .distinct()
                        .forEach(problems::add);
        assertThat(problems).isEmpty();
    }
}
