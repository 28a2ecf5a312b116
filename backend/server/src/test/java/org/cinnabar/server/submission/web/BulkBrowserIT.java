package org.cinnabar.server.submission.web;

import org.cinnabar.server.support.BrowserTests;
import org.cinnabar.server.support.BuiltPages;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** An office with two hundred reports in its queue, in headless Chromium. */
@ServerTest
class BulkBrowserIT {

    private static final int REPORTS = 200;

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    @Test
    void anOfficeApprovesAllButThoseThatWereMovedMeanwhile()
            throws IOException, InterruptedException {
        BuiltPages.assume();
        Scene scene = new Scene(context, port);
        ManySubmissions many = new ManySubmissions(context, scene.openedCycle("2048"));
        many.submitted(scene.county(), REPORTS);
        scene.reviewer(scene.county(), "a");
        scene.reviewer(scene.county(), "b");

        BrowserTests.pass(
                "prepared",
                URI.create("http://localhost:" + port),
                Map.of(
                        "CINNABAR_CYCLE",
                        many.cycle.toString(),
                        "CINNABAR_OFFICERS",
                        "reviewer-%1$sa,reviewer-%1$sb".formatted(scene.county().code()),
                        "CINNABAR_PASSWORD",
                        Scene.PASSWORD));
    }
}
