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
import java.util.UUID;

/** A cycle is moved to a corrected version while a clerk fills in, in headless Chromium. */
@ServerTest
class ChangeoverBrowserIT {

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    @Test
    void anOfficeSeesWhatWouldHappenAndTheClerkLosesNothing()
            throws IOException, InterruptedException {
        BuiltPages.assume();
        Scene scene = new Scene(context, port);
        CorrectedScheme.publish(scene);
        UUID cycle = scene.openedCycle(CorrectedScheme.SCHEME, CorrectedScheme.FIRST, "2024");
        UUID submission = scene.submissionOf(cycle);
        scene.fillAll(submission, "2024");
        scene.reviewer(scene.county());
        String county = scene.county().code();

        BrowserTests.pass(
                "corrected",
                URI.create("http://localhost:" + port),
                Map.of(
                        "CINNABAR_CYCLE",
                        cycle.toString(),
                        "CINNABAR_SUBMISSION",
                        submission.toString(),
                        "CINNABAR_OFFICER",
                        "reviewer-" + county + "a",
                        "CINNABAR_CLERK",
                        "clerk-" + county + "a",
                        "CINNABAR_PASSWORD",
                        Scene.PASSWORD));
    }
}
