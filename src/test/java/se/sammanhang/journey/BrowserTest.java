package se.sammanhang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.sammanhang.Sammanhang;
import se.sammanhang.persistence.DatabaseFolders;

/**
 * The real application with its own embedded database, and a real browser in front of it. One of
 * each for all journeys of a test run.
 */
@SpringBootTest(
        classes = Sammanhang.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sammanhang.pool.largest=2",
            "sammanhang.demo=false",
            // two such runs side by side: a slow form is not what most of these tests are about
            "sammanhang.form.patience=20s"
        })
@Import(World.class)
abstract class BrowserTest {

    /** Of accounts that are there for tests alone. */
    static final String TEST_PASSWORD = "bara-for-prov";

    static final int PHONE = Chromium.PHONE;
    static final int DESKTOP = Chromium.DESKTOP;

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private final List<BrowserContext> browsers = new ArrayList<>();

    @LocalServerPort private int port;
    @Autowired private World world;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("sammanhang.data", () -> Folder.DATA.toString());
    }

    private static final class Folder {
        static final Path DATA = fresh();

        private static Path fresh() {
            try {
                return DatabaseFolders.fresh("journey");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @AfterEach
    void closeBrowsers() {
        browsers.forEach(BrowserContext::close);
        browsers.clear();
    }

    World world() {
        return world;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A page in a browser of its own: no cookie of any other. */
    Page browser(int width) {
        return browser(width, true);
    }

    Page browser(int width, boolean scripts) {
        BrowserContext context = Chromium.context(width, scripts);
        browsers.add(context);
        return context.newPage();
    }

    /** As {@link #browser}, with scripts turned off. */
    Page browserWithoutScripts(int width) {
        BrowserContext context = Chromium.context(width, false);
        browsers.add(context);
        return context.newPage();
    }

    /** Signs in, and returns when the page behind comes. */
    void signIn(Page page, String login) {
        page.navigate(address("/login"));
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(TEST_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** The page as it looks on a phone and on a desk, in target/screenshots. */
    static void screenshot(Page page, String name) {
        for (int width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, width == PHONE ? 844 : 900);
            photograph(page, name, width);
        }
    }

    static void photograph(Page page, String name, int width) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
    }

    /** Everything axe knows of WCAG 2.2 AA, with no rule off. */
    static void accessible(Page page) {
        List<String> violations =
                new AxeBuilder(page)
                        .withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                                .map(BrowserTest::inWords)
                                .toList();
        assertThat(violations).as(page.url()).isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).toList();
    }
}
