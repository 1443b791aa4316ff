package se.sammanhang.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, one for all journeys of a test run. */
final class Chromium {

    static final int PHONE = 390;
    static final int DESKTOP = 1440;

    private static final double PATIENCE_MS = 20_000;
    private static final String EXECUTABLE =
            System.getProperty("sammanhang.chromium", "/usr/bin/chromium");
    private static final Playwright PLAYWRIGHT =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER =
            PLAYWRIGHT
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(Path.of(EXECUTABLE))
                                    .setArgs(
                                            List.of(
                                                    "--no-sandbox",
                                                    "--disable-gpu",
                                                    "--disable-quic",
                                                    "--no-first-run",
                                                    "--disable-background-networking",
                                                    "--disable-component-update",
                                                    "--disable-sync",
                                                    "--autoplay-policy=no-user-gesture-required")));

    private Chromium() {}

    /** A browser of its own: no cookie of any other. */
    static BrowserContext context(int width) {
        return context(width, true);
    }

    static BrowserContext context(int width, boolean scripts) {
        BrowserContext context =
                BROWSER.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, width == PHONE ? 844 : 900)
                                .setJavaScriptEnabled(scripts)
                                .setLocale("sv-SE"));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }
}
