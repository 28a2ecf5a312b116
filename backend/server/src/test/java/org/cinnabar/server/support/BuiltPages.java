package org.cinnabar.server.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What {@code frontend/} builds; a build with {@code -Dfrontend.skip} has none. */
public final class BuiltPages {

    private BuiltPages() {}

    /** Leaves out the test that needs the pages, or their engine, where they were not built. */
    public static void assume() {
        assumeTrue(
                BuiltPages.class.getResource("/static/index.html") != null
                        && BuiltPages.class.getResource("/engine/conformance.mjs") != null,
                "the pages were not built (frontend.skip)");
    }
}
