package org.cinnabar.server.identity.web;

import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.identity.Passwords;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.support.Await;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;

import reactor.core.publisher.Mono;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts that tests make for themselves, and their browsers. */
final class People {

    static final String PASSWORD = "Right-one-2026";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext context;
    private final WebTestClient http;

    People(ApplicationContext context) {
        this.context = context;
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        this.http =
                WebTestClient.bindToServer()
                        .baseUrl("http://localhost:" + port)
                        .filter((request, next) -> next.exchange(request).flatMap(People::whole))
                        .build();
    }

    /** The answer with its body already read, so that a test may look at the status alone. */
    private static Mono<ClientResponse> whole(ClientResponse answer) {
        return answer.bodyToMono(String.class)
                .defaultIfEmpty("")
                .map(body -> answer.mutate().body(body).build());
    }

    /** A new scheme designer, the plainest of all roles. */
    Account designer() {
        String username = "designer" + NUMBER.incrementAndGet();
        String hash = Await.value(context.getBean(Passwords.class).hash(PASSWORD));
        return Await.value(
                context.getBean(Accounts.class)
                        .create(NewAccount.central(username, "设计", Role.SCHEME_DESIGNER), hash));
    }

    WebTestClient http() {
        return http;
    }

    WebTestClient.ResponseSpec signIn(String username, String password) {
        return http.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("username", username, "password", password))
                .exchange();
    }

    Browser signedIn(String username, String password) {
        return new Browser(this, signIn(username, password).returnResult(JsonNode.class));
    }

    /** What a browser holds after signing in: access token and refresh cookie. */
    record Browser(People people, String token, ResponseCookie cookie) {

        Browser(People people, FluxExchangeResult<JsonNode> answer) {
            this(
                    people,
                    Await.value(answer.getResponseBody().next()).get("accessToken").asString(),
                    Objects.requireNonNull(
                            answer.getResponseCookies().getFirst(RefreshCookie.NAME)));
        }

        WebTestClient.ResponseSpec get(String uri) {
            return people.http
                    .get()
                    .uri(uri)
                    .headers(headers -> headers.setBearerAuth(token))
                    .exchange();
        }

        WebTestClient.ResponseSpec send(HttpMethod method, String uri, Object json) {
            return people.http
                    .method(method)
                    .uri(uri)
                    .headers(headers -> headers.setBearerAuth(token))
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(json)
                    .exchange();
        }

        WebTestClient.ResponseSpec refresh() {
            return people.http
                    .post()
                    .uri("/api/session/refresh")
                    .cookie(RefreshCookie.NAME, cookie.getValue())
                    .exchange();
        }

        Browser refreshed() {
            return new Browser(people, refresh().returnResult(JsonNode.class));
        }

        WebTestClient.ResponseSpec signOut() {
            return people.http
                    .delete()
                    .uri("/api/session")
                    .cookie(RefreshCookie.NAME, cookie.getValue())
                    .exchange();
        }
    }
}
