package org.cinnabar.server.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** {@code health}: asks the server on this machine whether it is well (健康检查), for containers. */
final class HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String DEFAULT_PORT = "8080";

    private final Terminal terminal;
    private final String port;

    HealthCheck(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.port = environment.getOrDefault("CINNABAR_PORT", DEFAULT_PORT);
    }

    int run() {
        if (!port.matches("[0-9]{1,5}")) {
            return terminal.unusable(
                    "CINNABAR_PORT 不是端口号：" + port, "CINNABAR_PORT is no port: " + port);
        }
        String answer = answer();
        terminal.out().println(answer);
        return answer.equals("UP") ? Terminal.CLEAN : Terminal.FINDINGS;
    }

    /** One line: {@code UP}, or why not. */
    private String answer() {
        URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            boolean up = response.statusCode() == 200 && response.body().contains("\"UP\"");
            return up ? "UP" : "DOWN: " + uri + " " + response.statusCode();
        } catch (IOException e) {
            return "DOWN: " + uri + " " + e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "DOWN: " + uri + " interrupted";
        }
    }
}
