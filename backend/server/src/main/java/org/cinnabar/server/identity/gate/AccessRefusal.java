package org.cinnabar.server.identity.gate;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.ProblemWriter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.Map;

/** Refuses what a role may not do (越权拒绝), and writes into the audit log who tried. */
@Component
final class AccessRefusal implements ServerAccessDeniedHandler {

    private final AuditLog audit;
    private final ProblemWriter problems;

    AccessRefusal(AuditLog audit, ProblemWriter problems) {
        this.audit = audit;
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .map(Authentication::getPrincipal)
                .ofType(Authority.class)
                .flatMap(authority -> audit.record(entry(authority, exchange.getRequest())))
                .then(problems.write(exchange, new ProblemException(Problem.FORBIDDEN)));
    }

    private static AuditEntry entry(Authority authority, ServerHttpRequest request) {
        return new AuditEntry(
                authority.username(),
                "access.refuse",
                "endpoint",
                request.getMethod() + " " + request.getPath().value(),
                null,
                Map.of("role", authority.role().name()));
    }
}
