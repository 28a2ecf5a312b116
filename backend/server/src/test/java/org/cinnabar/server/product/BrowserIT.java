package org.cinnabar.server.product;

import org.cinnabar.server.support.BrowserTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Walks through the packaged product with its demo data in headless Chromium. */
class BrowserIT {

    @Test
    void peopleCarryAReportFromTheUnitToTheDashboard(@TempDir Path home)
            throws IOException, InterruptedException {
        DemoHome.copyTo(home);
        try (ServerProcess server = ServerProcess.start(home)) {
            BrowserTests.pass("demo", server.address(), Map.of());
        } catch (AssertionError failure) {
            Path kept =
                    Files.move(
                            home.resolve("server.log"),
                            Path.of("target", "browser-tests-server.log"),
                            StandardCopyOption.REPLACE_EXISTING);
            throw new AssertionError(
                    "What the server said is in " + kept.toAbsolutePath(), failure);
        }
    }
}
