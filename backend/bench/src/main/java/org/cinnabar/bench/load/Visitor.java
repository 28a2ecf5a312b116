package org.cinnabar.bench.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Somebody of the demo who has signed in (访问者), and signs in again when the token ends. */
final class Visitor {

    static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * What the server said (应答).
     *
     * @param retryAfter in so many seconds it may be asked again; 0 where it does not say
     */
    record Answer(int status, JsonNode body, int retryAfter) {

        JsonNode ok() {
            if (status != 200) {
                throw new IllegalStateException(status + ": " + body);
            }
            return body;
        }
    }

    private final URI server;
    private final String username;
    private final String password;
    private volatile String token;

    private Visitor(URI server, String username, String password)
            throws IOException, InterruptedException {
        this.server = server;
        this.username = username;
        this.password = password;
        this.token = signIn();
    }

    static Visitor signedIn(URI server, String username) throws IOException, InterruptedException {
        JsonNode system = send(HttpRequest.newBuilder(server.resolve("/api/system"))).ok();
        return new Visitor(server, username, system.at("/demoAccounts/0/password").asString());
    }

    private String signIn() throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve("/api/session"))
                        .POST(json(Map.of("username", username, "password", password)));
        return send(request).ok().path("accessToken").asString();
    }

    Answer get(String path) throws IOException, InterruptedException {
        return authorized("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, Object content) throws IOException, InterruptedException {
        return authorized("POST", path, json(content));
    }

    Answer put(String path, Object content) throws IOException, InterruptedException {
        return authorized("PUT", path, json(content));
    }

    private Answer authorized(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).method(method, body);
        Answer answer = send(request.setHeader("Authorization", "Bearer " + token));
        if (answer.status() == 401) {
            token = signIn();
            answer = send(request.setHeader("Authorization", "Bearer " + token));
        }
        return answer;
    }

    private static Answer send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        request.timeout(PATIENCE).setHeader("Content-Type", "application/json");
        request.setHeader("Accept-Encoding", "gzip");
        HttpResponse<InputStream> answer =
                CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = unpacked(answer)) {
            int retryAfter =
                    answer.headers().firstValue("Retry-After").map(Integer::parseInt).orElse(0);
            return new Answer(answer.statusCode(), JSON.readTree(body), retryAfter);
        }
    }

    private static InputStream unpacked(HttpResponse<InputStream> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
        return packed ? new GZIPInputStream(answer.body()) : answer.body();
    }

    private static HttpRequest.BodyPublisher json(Object content) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(content));
    }
}
