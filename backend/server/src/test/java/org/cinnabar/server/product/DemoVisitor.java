package org.cinnabar.server.product;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Somebody of the demo at the API of a server of its own; all have one password. */
final class DemoVisitor {

    /** What the server said; whoever gets no answer gets an {@link IOException}. */
    record Answer(int status, JsonNode body) {

        JsonNode ok() {
            if (status != 200) {
                throw new IllegalStateException(status + ": " + body);
            }
            return body;
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI server;
    private final String token;

    DemoVisitor(URI server, String username) throws IOException, InterruptedException {
        this.server = server;
        JsonNode system = send(HttpRequest.newBuilder(server.resolve("/api/system"))).ok();
        String password = system.at("/demoAccounts/0/password").asString();
        HttpRequest.Builder signIn =
                HttpRequest.newBuilder(server.resolve("/api/session"))
                        .POST(body(Map.of("username", username, "password", password)));
        token = send(signIn).ok().path("accessToken").asString();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(authorized(path)).ok();
    }

    Answer post(String path, Object content) throws IOException, InterruptedException {
        return send(authorized(path).POST(body(content)));
    }

    Answer put(String path, Object content) throws IOException, InterruptedException {
        return send(authorized(path).PUT(body(content)));
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer =
                CLIENT.send(
                        request.header("Content-Type", "application/json").build(),
                        BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    private static HttpRequest.BodyPublisher body(Object content) {
        return BodyPublishers.ofString(JSON.writeValueAsString(content));
    }
}
