package org.cinnabar.server.product;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** The clerk of the demo at the API, saving one cell of the open report again and again. */
final class SavingClerk {

    /**
     * A form as the server holds it: how often it was saved, and the cell that the clerk writes.
     */
    record Saved(int version, int value) {}

    private static final String FORM = "HG102";
    private static final String CELL = "catalystLife";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final URI server;
    private final String token;
    private final String submission;

    SavingClerk(URI server) throws IOException, InterruptedException {
        this.server = server;
        JsonNode account = demoAccount("clerk");
        HttpRequest signIn = request("/api/session").POST(body(credentials(account))).build();
        token = send(signIn).path("accessToken").asString();
        submission = get("/api/submissions?state=DRAFT").at("/items/0/id").asString();
    }

    private JsonNode demoAccount(String username) throws IOException, InterruptedException {
        JsonNode accounts = send(request("/api/system").build()).path("demoAccounts");
        for (JsonNode account : accounts) {
            if (account.path("username").asString().equals(username)) {
                return account;
            }
        }
        throw new IllegalStateException("The demo has no account " + username);
    }

    private JsonNode credentials(JsonNode account) {
        return json.valueToTree(
                Map.of(
                        "username", account.path("username").asString(),
                        "password", account.path("password").asString()));
    }

    /** The form as a new reader gets it. */
    Saved stored() throws IOException, InterruptedException {
        return saved(form());
    }

    /** Saves this value and returns what the server acknowledged. */
    Saved save(int value) throws IOException, InterruptedException {
        ObjectNode form = (ObjectNode) form();
        ((ObjectNode) form.at("/data/cells")).put(CELL, Integer.toString(value));
        return saved(
                send(
                        authorized("/api/submissions/" + submission + "/forms/" + FORM)
                                .PUT(body(form))
                                .build()));
    }

    private JsonNode form() throws IOException, InterruptedException {
        return get("/api/submissions/" + submission + "/data").path("forms").path(FORM);
    }

    private static Saved saved(JsonNode form) {
        int value = Integer.parseInt(form.at("/data/cells/" + CELL).asString());
        return new Saved(form.path("version").asInt(), value);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(authorized(path).build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher body(JsonNode content) {
        return BodyPublishers.ofString(json.writeValueAsString(content));
    }
}
