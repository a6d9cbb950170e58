package org.twinge.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;

/** A real browser, with the real login. */
final class Chromium implements AutoCloseable {
    static final Path PICTURES = Path.of("target/pictures");

    /** Long for a page, not for a machine with two cores that runs all servers and the browser. */
    private static final double PATIENCE_MS = 15_000;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET));
    }

    /** The test is skipped where there is none. */
    static Chromium started() {
        Path program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
        assumeTrue(Files.isExecutable(program), "no Chromium on this machine");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return new Chromium(program);
    }

    /** A browser of its own, nobody logged in. */
    Page page(Browser.NewPageOptions device) {
        return browser.newPage(device);
    }

    /** A person at a computer of their own. */
    Page loggedIn(String email) {
        return loggedIn(email, "/", new Browser.NewPageOptions());
    }

    /** @param path which page they asked for, and come back to after the login */
    Page loggedIn(String email, String path, Browser.NewPageOptions device) {
        Page page = browser.newPage(device);
        page.navigate(TestStack.url(Service.CLINIC_DASHBOARD, path));
        page.locator("#username").fill(email);
        page.locator("#password").fill(Secrets.DEMO_PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(TestStack.url(Service.CLINIC_DASHBOARD, "/**"));
        return page;
    }

    /** The same person at a browser of their own, with its own options. */
    Page sameLogin(Page page, Browser.NewContextOptions options) {
        return browser.newContext(options.setStorageState(page.context().storageState()))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
