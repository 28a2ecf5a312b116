package org.cinnabar.server.submission.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Objects;

/** Where somebody signed in works: calls of the API in that person's name. */
record Desk(WebTestClient http, String token, String key) {

    Desk(WebTestClient http, String token) {
        this(http, token, "");
    }

    /** The same desk, whose orders carry this key. */
    Desk keyed(String orderKey) {
        return new Desk(http, token, orderKey);
    }

    JsonNode get(String uri, Object... variables) {
        return Objects.requireNonNull(
                http.get()
                        .uri(uri, variables)
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }

    Answer post(String uri, Map<String, Object> body, Object... variables) {
        return send(HttpMethod.POST, uri, body, variables);
    }

    Answer put(String uri, Map<String, Object> body, Object... variables) {
        return send(HttpMethod.PUT, uri, body, variables);
    }

    int status(String uri, Object... variables) {
        return http.get()
                .uri(uri, variables)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    Answer send(HttpMethod method, String uri, Map<String, Object> body, Object... variables) {
        var result =
                http.method(method)
                        .uri(uri, variables)
                        .headers(headers -> headers.setBearerAuth(token))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult();
        return new Answer(result.getStatus().value(), result.getResponseBody());
    }

    /** What came back. */
    record Answer(int status, @Nullable JsonNode body) {

        JsonNode ok() {
            if (status != 200 && status != 201 && status != 202) {
                throw new AssertionError(status + " " + body);
            }
            return Objects.requireNonNull(body);
        }

        JsonNode problem() {
            return Objects.requireNonNull(body);
        }

        String code() {
            return problem().get("code").asString();
        }
    }
}
