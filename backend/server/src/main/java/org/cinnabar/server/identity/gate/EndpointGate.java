package org.cinnabar.server.identity.gate;

import org.cinnabar.server.identity.Authority;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/** Admits a request only if the rule of the controller method it leads to allows it (准入判定). */
@Component
final class EndpointGate implements ReactiveAuthorizationManager<AuthorizationContext> {

    private final RequestMappingHandlerMapping controllers;

    EndpointGate(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.controllers = requestMappingHandlerMapping;
    }

    @Override
    public Mono<AuthorizationResult> authorize(
            Mono<Authentication> authentication, AuthorizationContext context) {
        return ruleOf(context.getExchange())
                .flatMap(rule -> rule.anyone() ? Mono.just(true) : admits(rule, authentication))
                .map(AuthorizationDecision::new);
    }

    private static Mono<Boolean> admits(EndpointRule rule, Mono<Authentication> authentication) {
        return authentication
                .map(Authentication::getPrincipal)
                .ofType(Authority.class)
                .map(authority -> rule.admits(authority.role()))
                .defaultIfEmpty(false);
    }

    private Mono<EndpointRule> ruleOf(ServerWebExchange exchange) {
        return controllers
                .getHandler(exchange)
                .ofType(HandlerMethod.class)
                .map(handler -> EndpointRule.of(handler.getMethod()))
                .onErrorReturn(ResponseStatusException.class, EndpointRule.SIGNED_IN)
                .defaultIfEmpty(ruleWithoutController(exchange.getRequest()));
    }

    /**
     * The pages are for anyone; an API address that does not exist is told only to the signed-in.
     */
    private static EndpointRule ruleWithoutController(ServerHttpRequest request) {
        if (request.getPath().value().startsWith("/api/")) {
            return EndpointRule.SIGNED_IN;
        }
        boolean reads =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return reads ? EndpointRule.ANYONE : EndpointRule.NOBODY;
    }
}
