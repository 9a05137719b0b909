package org.gaitkeeper.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.platform.words.Language;
import org.jspecify.annotations.Nullable;

/** One real browser for the whole run; every journey gets a window of its own. */
final class Chromium {

    private static @Nullable Browser browser;

    private Chromium() {}

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser started = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(
                                    Path.of(System.getenv().getOrDefault("GAITKEEPER_BROWSER", "/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = started;
        }
        return browser;
    }

    /** A window on the product, 1280 by 900. */
    static Page window(URI address) {
        return window(address, 1280, ColorScheme.LIGHT, true);
    }

    /** A window, 1280 by 900, of somebody who reads that language. */
    static Page window(URI address, Language language) {
        return window(address, 1280, ColorScheme.LIGHT, true, language);
    }

    /** A window of that width, in those colours, with or without scripts. */
    static Page window(URI address, int width, ColorScheme colours, boolean scripts) {
        return window(address, width, colours, scripts, Language.ENGLISH);
    }

    private static Page window(URI address, int width, ColorScheme colours, boolean scripts, Language language) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address.toString())
                        .setViewportSize(width, 900)
                        .setColorScheme(colours)
                        .setJavaScriptEnabled(scripts)
                        .setLocale(language.tag())
                        .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }
}
