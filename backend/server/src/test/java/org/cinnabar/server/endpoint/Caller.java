package org.cinnabar.server.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Flux;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;

/** Calls endpoints with or without a token. */
record Caller(WebTestClient http) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Caller of(int port) {
        return new Caller(
                WebTestClient.bindToServer()
                        .baseUrl("http://localhost:" + port)
                        .responseTimeout(PATIENCE)
                        .build());
    }

    /** What comes back; of an endless stream its first part. */
    Answer answer(HttpMethod method, Call call, @Nullable String token) {
        WebTestClient.RequestBodySpec request = http.method(method).uri(call.uri());
        if (token != null) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        if (call.body() != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(call.body());
        }
        FluxExchangeResult<byte[]> result = request.exchange().returnResult(byte[].class);
        @Nullable MediaType type = result.getResponseHeaders().getContentType();
        boolean endless = MediaType.TEXT_EVENT_STREAM.isCompatibleWith(type);
        Flux<byte[]> parts = endless ? result.getResponseBody().take(1) : result.getResponseBody();
        String body = parts.collectList().map(Caller::joined).block(PATIENCE);
        return new Answer(result.getStatus().value(), type, body == null ? "" : body);
    }

    private static String joined(List<byte[]> parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        return whole.toString(UTF_8);
    }

    /** What came back. */
    record Answer(int status, @Nullable MediaType type, String body) {}
}
