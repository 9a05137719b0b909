package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without a mouse. Wherever the focus goes it is looked at: it must be seen, not lie under the pinned band, and move
 * down or to the right within its part of the page.
 */
final class Keyboard {

    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              const tiny = e.matches('input') && (getComputedStyle(e).opacity === '0' || e.getBoundingClientRect().width <= 2);
              const seen = tiny ? e.closest('label') ?? e : e;
              const box = seen.getBoundingClientRect();
              const ring = [e, seen, seen.parentElement, seen.parentElement.parentElement]
                  .some(x => getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) >= 2)
                  || [e, seen].some(x => getComputedStyle(x).boxShadow !== 'none');
              const at = (x, y) => {
                const hit = document.elementFromPoint(x, y);
                return hit && (seen.contains(hit) || hit.contains(seen) && !hit.matches('.pinned, .pinned *'));
              };
              // Of what is longer than the window only the part inside it can be looked at.
              const left = Math.max(0, box.left), width = Math.min(innerWidth, box.right) - left;
              const top = Math.max(0, box.top), height = Math.min(innerHeight, box.bottom) - top;
              const spots = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]]
                  .map(([x, y]) => [left + width * x, top + height * y]);
              const region = e.closest('fieldset, details[open] > div, section, aside, nav, form, dialog, header, footer, main') ?? document.body;
              const origin = region.getBoundingClientRect();
              return {
                name: (e.outerHTML.match(/<[^>]*>/)[0] + (e.innerText ?? '')).slice(0, 160),
                ring, clear: spots.some(([x, y]) => at(x, y)),
                region: region.outerHTML.slice(0, 120),
                left: box.left - origin.left + region.scrollLeft, right: box.right - origin.left + region.scrollLeft,
                top: box.top - origin.top + region.scrollTop, bottom: box.bottom - origin.top + region.scrollTop,
              };
            }""";

    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Map<?, ?> before;

    Keyboard(Page page) {
        this.page = page;
    }

    /** What was wrong with the places the focus came to; empty when nothing was. */
    List<String> complaints() {
        return complaints;
    }

    void press(String key) {
        page.keyboard().press(key);
        before = null;
    }

    void type(String text) {
        page.keyboard().insertText(text);
    }

    /** Goes on by one stop and looks at it; false when the page has no further one. */
    boolean next() {
        page.keyboard().press("Tab");
        return look();
    }

    /** Goes on until the focus is on what the selector names. */
    void to(String selector) {
        for (int stops = 0; stops < 600; stops++) {
            next();
            if (on(selector)) {
                return;
            }
        }
        throw new AssertionError("The focus never came to " + selector + " on " + page.url());
    }

    /** Goes on until the focus is on a button or link with these words. */
    void toWords(String words) {
        for (int stops = 0; stops < 600; stops++) {
            next();
            if (on("a, button") && focused("e => e.innerText").contains(words)) {
                return;
            }
        }
        throw new AssertionError("The focus never came to “" + words + "” on " + page.url());
    }

    /** Goes on through the whole page and out of it, and starts anew at its top. */
    int throughAll() {
        page.evaluate("() => { document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0); }");
        int stops = 0;
        while (next()) {
            stops++;
            assertThat(stops).as("stops on %s", page.url()).isLessThan(1500);
        }
        return stops;
    }

    boolean on(String selector) {
        return (boolean) page.evaluate("css => document.activeElement.matches(css)", selector);
    }

    /** What a function of the focused element gives, as text. */
    String focused(String function) {
        return String.valueOf(page.evaluate("() => (" + function + ")(document.activeElement)"));
    }

    private boolean look() {
        Map<?, ?> now = (Map<?, ?>) page.evaluate(FOCUS);
        if (now == null) {
            before = null;
            return false;
        }
        String name = page.url().replaceAll(".*//[^/]*", "") + ": " + now.get("name");
        if (!Boolean.TRUE.equals(now.get("ring"))) {
            complaints.add("focus not seen: " + name);
        }
        if (!Boolean.TRUE.equals(now.get("clear"))) {
            complaints.add("focus hidden: " + name);
        }
        Map<?, ?> last = before;
        if (last != null && Objects.equals(last.get("region"), now.get("region")) && backwards(last, now)) {
            complaints.add("focus goes back: " + name + " after " + last.get("name"));
        }
        before = now;
        return true;
    }

    private static boolean backwards(Map<?, ?> last, Map<?, ?> now) {
        boolean above = number(now, "bottom") <= number(last, "top") + 2;
        boolean leftOf = number(now, "right") <= number(last, "left") + 2;
        boolean sameLine =
                number(now, "top") < number(last, "bottom") - 2 && number(now, "bottom") > number(last, "top") + 2;
        return above && number(now, "left") < number(last, "right") - 2 || sameLine && leftOf;
    }

    private static double number(Map<?, ?> box, String edge) {
        return ((Number) Objects.requireNonNull(box.get(edge))).doubleValue();
    }
}
