package org.cinnabar.server.support;

import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.identity.Passwords;
import org.cinnabar.server.platform.RowScope;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Mono;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Somebody who is signed in and reads over HTTP. */
public final class Visitor {

    private static final String PASSWORD = "Nobody-guesses-1";

    private final WebTestClient http;
    private final String token;

    private Visitor(WebTestClient http, String token) {
        this.http = http;
        this.token = token;
    }

    /** A new account, signed in; an account of that name is used as it is. */
    public static Visitor as(NewAccount account, ApplicationContext context) {
        Accounts accounts = context.getBean(Accounts.class);
        Mono<?> created =
                accounts.byUsername(account.username())
                        .hasElement()
                        .flatMap(
                                known ->
                                        known
                                                ? Mono.just(account)
                                                : context.getBean(Passwords.class)
                                                        .hash(PASSWORD)
                                                        .flatMap(
                                                                hash ->
                                                                        accounts.create(
                                                                                account, hash)));
        Await.done(created.contextWrite(new RowScope.Everything()::into));
        return signedIn(account.username(), PASSWORD, context.getEnvironment());
    }

    /** Signs in to the running server. */
    public static Visitor signedIn(String username, String password, Environment environment) {
        WebTestClient http =
                WebTestClient.bindToServer()
                        .baseUrl(
                                "http://localhost:"
                                        + environment.getRequiredProperty("local.server.port"))
                        .responseTimeout(Duration.ofSeconds(30))
                        .build();
        JsonNode session =
                http.post()
                        .uri("/api/session")
                        .bodyValue(Map.of("username", username, "password", password))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody();
        return new Visitor(http, Objects.requireNonNull(session).get("accessToken").asString());
    }

    /** What is found at this address. */
    public JsonNode get(String uri, Object... variables) {
        return Objects.requireNonNull(
                read(uri, variables)
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }

    /** The file at this address, with its headers. */
    public EntityExchangeResult<byte[]> file(String uri, Object... variables) {
        return read(uri, variables).expectStatus().isOk().expectBody().returnResult();
    }

    /** Calls this address. */
    public WebTestClient.ResponseSpec read(String uri, Object... variables) {
        return http.get()
                .uri(uri, variables)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    /** Sends something to this address. */
    public WebTestClient.ResponseSpec send(
            HttpMethod method, String uri, MediaType type, Object body) {
        return http.method(method)
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(type)
                .bodyValue(body)
                .exchange();
    }

    /** Sends this to the address, under a key of its own. */
    public WebTestClient.ResponseSpec send(String uri, Object body) {
        return http.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(body)
                .exchange();
    }
}
