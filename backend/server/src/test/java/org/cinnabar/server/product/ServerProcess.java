package org.cinnabar.server.product;

import org.cinnabar.server.support.FreePort;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, on a free port. */
final class ServerProcess implements AutoCloseable {

    static final Path JAR = Path.of("target", "cinnabar.jar").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Process process;
    private final URI address;
    private final Path output;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, URI address, Path output) {
        this.process = process;
        this.address = address;
        this.output = output;
    }

    /**
     * Starts a server in this home and waits until it is healthy; a first start makes demo data.
     */
    static ServerProcess start(Path home) throws IOException, InterruptedException {
        int port = FreePort.find();
        Files.createDirectories(home);
        Path output = home.resolve("server.log");
        ProcessBuilder builder =
                new ProcessBuilder(
                                List.of(
                                        java(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-jar",
                                        JAR.toString(),
                                        "serve"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        Map<String, String> environment = new HashMap<>();
        environment.put("CINNABAR_HOME", home.toAbsolutePath().toString());
        environment.put("CINNABAR_PORT", Integer.toString(port));
        environment.put("CINNABAR_DEMO", "true");
        builder.environment().putAll(environment);
        ServerProcess server =
                new ServerProcess(builder.start(), URI.create("http://127.0.0.1:" + port), output);
        server.awaitHealth();
        return server;
    }

    /** The Java that runs the tests also runs the product. */
    static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    /** What a command beside the server prints, whatever its exit code. */
    static String command(Path home, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("CINNABAR_HOME", home.toAbsolutePath().toString());
        try (InputStream printed = builder.start().getInputStream()) {
            return new String(printed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void awaitHealth() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                break;
            }
            if (isHealthy()) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        close();
        throw new IllegalStateException(
                "The server did not become healthy:\n" + Files.readString(output));
    }

    private boolean isHealthy() throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(address.resolve("/actuator/health")).build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("UP");
        } catch (IOException notYetListening) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    /** Ends the server at once, as a crash does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the server to end, and waits until its database has stopped as well. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
