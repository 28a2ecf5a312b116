package org.cinnabar.server.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.util.Map;

/**
 * What browsers are told to refuse (安全响应头): foreign scripts, framing, guessing types. Data is not
 * cached anywhere unless an answer says otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements WebFilter {

    /** Styles may stand in the page: the component library writes its measures there. */
    private static final String CONTENT =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self'",
                    "style-src 'self' 'unsafe-inline'",
                    "img-src 'self' data: blob:",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'");

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy", CONTENT,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        ALWAYS.forEach(headers::set);
        exchange.getResponse()
                .beforeCommit(
                        () -> {
                            if (headers.getCacheControl() == null) {
                                headers.setCacheControl("no-store");
                            }
                            return Mono.empty();
                        });
        return chain.filter(exchange);
    }
}
