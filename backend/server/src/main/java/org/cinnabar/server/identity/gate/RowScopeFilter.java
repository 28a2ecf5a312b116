package org.cinnabar.server.identity.gate;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.RowScope;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/** Puts the row scope of the caller's authority into the Reactor context (数据范围过滤器). */
final class RowScopeFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .map(SecurityContext::getAuthentication)
                .map(authentication -> authentication.getPrincipal())
                .ofType(Authority.class)
                .map(Authority::rowScope)
                .defaultIfEmpty(new RowScope.Nothing())
                .flatMap(scope -> chain.filter(exchange).contextWrite(scope::into));
    }
}
