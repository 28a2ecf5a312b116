package org.cinnabar.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Walks through the product in headless Chromium: {@code frontend/e2e} against the packaged jar.
 */
class BrowserIT {

    private static final Path OUTPUT = Path.of("target", "browser-tests.log");

    @Test
    void peopleCarryAReportFromTheUnitToTheDashboard(@TempDir Path home)
            throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(home)) {
            ProcessBuilder browser =
                    new ProcessBuilder("npx", "playwright", "test")
                            .directory(Path.of("..", "..", "frontend").toFile())
                            .redirectErrorStream(true)
                            .redirectInput(Path.of("/dev/null").toFile())
                            .redirectOutput(OUTPUT.toFile());
            browser.environment().put("CINNABAR_SERVER", server.address().toString());

            int exit = browser.start().waitFor();

            assertThat(exit).as(Files.readString(OUTPUT)).isZero();
        }
    }
}
