package org.cinnabar.bench.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command that puts load on the product (负载测试入口). */
final class LoadDriver {

    private static final int REPORTS = 60;
    private static final int ALL_REPORTS = 400;

    private LoadDriver() {}

    /**
     * Measures what each kind of request costs, or with {@code deadline-day} how many it carries.
     */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(System.getProperty("load.jar", "../server/target/cinnabar.jar"));
        List<String> options =
                List.of(System.getProperty("load.java", "-XX:MaxRAMPercentage=70").split(" "));
        Path home = Files.createTempDirectory("cinnabar-load");
        try (RunningServer server = RunningServer.start(jar.toAbsolutePath(), home, options)) {
            People people = new People(server.address);
            if (List.of(arguments).contains("deadline-day")) {
                new DeadlineDay(server, people.reports(ALL_REPORTS)).measure();
            } else {
                new RequestCosts(server, people.reports(REPORTS)).measure();
            }
        }
    }
}
