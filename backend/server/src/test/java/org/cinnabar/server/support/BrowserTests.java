package org.cinnabar.server.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The tests in {@code frontend/e2e}, run in headless Chromium. */
public final class BrowserTests {

    private BrowserTests() {}

    /**
     * Runs the tests of a project of {@code playwright.config.ts} against a server; all must pass.
     *
     * @param facts what the tests want to know of the server, by names of environment variables
     */
    public static void pass(String project, URI server, Map<String, String> facts)
            throws IOException, InterruptedException {
        Path output = Path.of("target", "browser-tests-" + project + ".log");
        ProcessBuilder browser =
                new ProcessBuilder("npx", "playwright", "test", "--project", project)
                        .directory(Path.of("..", "..", "frontend").toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(output.toFile());
        browser.environment().put("CINNABAR_SERVER", server.toString());
        browser.environment().putAll(facts);

        int exit = browser.start().waitFor();

        assertThat(exit).as(Files.readString(output)).isZero();
    }
}
