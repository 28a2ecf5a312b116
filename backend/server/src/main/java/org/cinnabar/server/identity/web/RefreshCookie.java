package org.cinnabar.server.identity.web;

import org.cinnabar.server.identity.signin.SignedIn;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

import java.time.Duration;

/** The cookie which carries the refresh token (刷新令牌Cookie), out of reach of scripts. */
final class RefreshCookie {

    static final String NAME = "cinnabar_refresh";

    private RefreshCookie() {}

    static void set(ServerWebExchange exchange, SignedIn signedIn) {
        add(exchange, signedIn.refreshSecret(), signedIn.sessionRemaining());
    }

    static void remove(ServerWebExchange exchange) {
        add(exchange, "", Duration.ZERO);
    }

    private static void add(ServerWebExchange exchange, String value, Duration lifetime) {
        boolean encrypted = "https".equals(exchange.getRequest().getURI().getScheme());
        exchange.getResponse()
                .addCookie(
                        ResponseCookie.from(NAME, value)
                                .httpOnly(true)
                                .secure(encrypted)
                                .sameSite("Strict")
                                .path("/api/session")
                                .maxAge(lifetime)
                                .build());
    }
}
