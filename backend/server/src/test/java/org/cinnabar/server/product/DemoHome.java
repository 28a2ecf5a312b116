package org.cinnabar.server.product;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Path;

/** A home that a first start has filled with the demo data, made once and copied for each test. */
final class DemoHome {

    private static final Path ORIGINAL = Path.of("target", "demo-home").toAbsolutePath();

    private static boolean made;

    private DemoHome() {}

    /** Puts the demo data into this empty home; no server runs in it yet. */
    static synchronized void copyTo(Path home) throws IOException, InterruptedException {
        if (!made) {
            FileSystemUtils.deleteRecursively(ORIGINAL);
            ServerProcess.start(ORIGINAL).close();
            made = true;
        }
        int exit =
                new ProcessBuilder("cp", "-a", ORIGINAL + "/.", home.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IOException("The demo data cannot be copied to " + home);
        }
    }
}
