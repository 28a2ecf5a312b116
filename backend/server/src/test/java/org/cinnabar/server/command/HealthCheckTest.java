package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

class HealthCheckTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServerThatIsWellIsUp() {
        answers(200, "{\"status\":\"UP\"}");

        assertThat(health(port())).isEqualTo(0);
        assertThat(printed.toString(UTF_8)).isEqualTo("UP" + System.lineSeparator());
    }

    @Test
    void aServerThatIsNotWellIsDown() {
        answers(503, "{\"status\":\"DOWN\"}");

        assertThat(health(port())).isEqualTo(1);
        assertThat(printed.toString(UTF_8)).startsWith("DOWN: ").contains("503").hasLineCount(1);
    }

    @Test
    void noServerIsDown() {
        assertThat(health("1")).isEqualTo(1);
        assertThat(printed.toString(UTF_8)).contains("ConnectException").hasLineCount(1);
    }

    @Test
    void aPortThatIsNoneIsSaid() {
        assertThat(health("web")).isEqualTo(2);
        assertThat(printed.toString(UTF_8)).contains("CINNABAR_PORT");
    }

    private void answers(int status, String body) {
        server.createContext(
                "/actuator/health",
                exchange -> {
                    byte[] bytes = body.getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    private String port() {
        return Integer.toString(server.getAddress().getPort());
    }

    private int health(String port) {
        PrintStream out = new PrintStream(printed, true, UTF_8);
        return Commands.run(CommandLine.of("health"), Map.of("CINNABAR_PORT", port), out, out);
    }
}
