package org.cinnabar.server.platform.web;

import org.cinnabar.server.platform.Overloaded;
import org.cinnabar.server.platform.ProblemWriter;
import org.cinnabar.server.platform.Sql;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/**
 * The door of the API (过载保护): refuses new requests while too many wait for the database, so that
 * those inside are served in time. What has been let in is never refused halfway.
 *
 * <p>Pages and the health of the server lie outside.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Admission implements WebFilter {

    /** As many as are served in about a quarter of a second. */
    static final int MOST_WAITING = 100;

    private final Sql sql;
    private final ProblemWriter problems;

    Admission(Sql sql, ProblemWriter problems) {
        this.sql = sql;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean inside = exchange.getRequest().getPath().value().startsWith("/api/");
        return inside && sql.waiting() >= MOST_WAITING
                ? problems.write(exchange, new Overloaded())
                : chain.filter(exchange);
    }
}
