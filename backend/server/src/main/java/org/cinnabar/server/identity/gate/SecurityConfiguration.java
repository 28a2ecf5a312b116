package org.cinnabar.server.identity.gate;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.ProblemWriter;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;

/** What every request passes on its way to an endpoint (安全配置). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebFluxConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Authority.class);
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new AuthorityArgument());
    }

    /**
     * Bearer tokens only, so that no request is trusted for its cookies; the refresh cookie serves
     * the session endpoints alone and is SameSite=Strict, which is why CSRF tokens are not needed.
     */
    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http,
            ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers,
            EndpointGate gate,
            AccessRefusal forbidden,
            ProblemWriter problems) {
        ServerAuthenticationEntryPoint signInFirst = signInFirst(problems);
        return http.csrf(CsrfSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .logout(LogoutSpec::disable)
                .headers(HeaderSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .oauth2ResourceServer(
                        server ->
                                server.authenticationManagerResolver(issuers)
                                        .authenticationEntryPoint(signInFirst)
                                        .accessDeniedHandler(forbidden))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(signInFirst)
                                        .accessDeniedHandler(forbidden))
                .authorizeExchange(
                        rules ->
                                rules.pathMatchers(
                                                HttpMethod.GET,
                                                "/actuator/health/**",
                                                "/v3/api-docs/**")
                                        .permitAll()
                                        .pathMatchers("/actuator/**")
                                        .denyAll()
                                        .anyExchange()
                                        .access(gate))
                .addFilterAfter(new RowScopeFilter(), SecurityWebFiltersOrder.AUTHENTICATION)
                .build();
    }

    private static ServerAuthenticationEntryPoint signInFirst(ProblemWriter problems) {
        return (ServerWebExchange exchange, AuthenticationException unknown) -> {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return problems.write(exchange, new ProblemException(Problem.UNAUTHENTICATED));
        };
    }
}
