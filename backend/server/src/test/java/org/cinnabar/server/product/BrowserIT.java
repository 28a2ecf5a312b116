package org.cinnabar.server.product;

import org.cinnabar.server.support.BrowserTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Walks through the packaged product with its demo data in headless Chromium. */
@Execution(ExecutionMode.CONCURRENT)
class BrowserIT {

    @Test
    void peopleCarryAReportFromTheUnitToTheDashboard(@TempDir Path home)
            throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(home)) {
            BrowserTests.pass("demo", server.address(), Map.of());
        }
    }
}
