package org.cinnabar.bench.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command that puts load on the product (负载测试入口). */
final class LoadDriver {

    private static final int REPORTS = 60;

    private LoadDriver() {}

    /** Measures what each kind of request costs. */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(System.getProperty("load.jar", "../server/target/cinnabar.jar"));
        List<String> options =
                List.of(System.getProperty("load.java", "-XX:MaxRAMPercentage=70").split(" "));
        Path home = Files.createTempDirectory("cinnabar-load");
        try (RunningServer server = RunningServer.start(jar.toAbsolutePath(), home, options)) {
            List<Report> reports = new People(server.address).reports(REPORTS);
            new RequestCosts(server, reports).measure();
        }
    }
}
