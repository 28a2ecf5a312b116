package org.cinnabar.server.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.identity.signin.SessionTokens;
import org.cinnabar.server.identity.signin.SignIn;
import org.cinnabar.server.identity.signin.SignedIn;
import org.cinnabar.server.platform.AllowedToAnyone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.Objects;

/** Signing in, refreshing and signing out (登录会话). */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private static final int LONGEST = 256;

    private final SignIn signIn;
    private final SessionTokens tokens;
    private final AccountViews views;

    SessionController(SignIn signIn, SessionTokens tokens, AccountViews views) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.views = views;
    }

    @PostMapping
    @AllowedToAnyone
    Mono<SessionView> begin(
            @Valid @RequestBody Credentials credentials, ServerWebExchange exchange) {
        return signIn.signIn(credentials.username(), credentials.password())
                .flatMap(signedIn -> answer(signedIn, exchange));
    }

    @PostMapping("/refresh")
    @AllowedToAnyone
    Mono<SessionView> refresh(
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String secret,
            ServerWebExchange exchange) {
        return tokens.refresh(Objects.requireNonNullElse(secret, ""))
                .flatMap(signedIn -> answer(signedIn, exchange));
    }

    @DeleteMapping
    @AllowedToAnyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String secret,
            ServerWebExchange exchange) {
        RefreshCookie.remove(exchange);
        return tokens.end(Objects.requireNonNullElse(secret, ""));
    }

    private Mono<SessionView> answer(SignedIn signedIn, ServerWebExchange exchange) {
        RefreshCookie.set(exchange, signedIn);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return views.own(signedIn.account())
                .map(
                        account ->
                                new SessionView(
                                        signedIn.accessToken(),
                                        (int) signedIn.accessLifetime().toSeconds(),
                                        account));
    }

    /** User name and password (登录凭据). */
    record Credentials(
            @NotNull @Size(max = LONGEST) String username,
            @NotNull @Size(max = LONGEST) String password) {}

    /** An access token, the seconds it is good for, and whose it is (会话). */
    @Schema(name = "Session")
    record SessionView(String accessToken, int expiresIn, AccountView account) {}
}
