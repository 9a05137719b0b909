package org.gaitkeeper.journey;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.platform.words.Language;
import org.jspecify.annotations.Nullable;

/** One real browser for the whole run; every journey gets a window of its own. One that is to be killed is started apart. */
final class Chromium {

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private Chromium() {}

    private static synchronized Browser browser() {
        if (browser == null) {
            browser = start();
        }
        return browser;
    }

    private static synchronized Browser start() {
        if (playwright == null) {
            Playwright created = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(created::close));
            playwright = created;
        }
        return playwright
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
    }

    /** A browser of its own, for a test that kills it. */
    static Browser another() {
        return start();
    }

    /** Ends a browser as a crash would: its process is gone before it can send or ask anything. */
    static void kill(Browser victim) {
        CDPSession session = victim.newBrowserCDPSession();
        for (JsonElement each : session.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            if (each.getAsJsonObject().get("type").getAsString().equals("browser")) {
                ProcessHandle.of(each.getAsJsonObject().get("id").getAsLong())
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    /** A window on the product, 1280 by 900. */
    static Page window(URI address) {
        return window(address, 1280, ColorScheme.LIGHT, true);
    }

    /** A window, 1280 by 900, of somebody who reads that language. */
    static Page window(URI address, Language language) {
        return window(browser(), address, 1280, ColorScheme.LIGHT, true, language);
    }

    /** A window of that width, in those colours, with or without scripts. */
    static Page window(URI address, int width, ColorScheme colours, boolean scripts) {
        return window(browser(), address, width, colours, scripts);
    }

    /** A window of that browser. */
    static Page window(Browser browser, URI address, int width, ColorScheme colours, boolean scripts) {
        return window(browser, address, width, colours, scripts, Language.ENGLISH);
    }

    private static Page window(
            Browser browser, URI address, int width, ColorScheme colours, boolean scripts, Language language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                // The change from page to page would be waited for, and broken off, hundreds of times.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts)
                .setLocale(language.tag())
                .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }
}
