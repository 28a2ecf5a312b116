package org.cinnabar.server.identity.gate;

import com.nimbusds.jose.jwk.JWK;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.identity.signin.AccessTokens;
import org.cinnabar.server.identity.signin.Authorities;
import org.cinnabar.server.identity.signin.SigningKeys;
import org.cinnabar.server.platform.CinnabarSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/**
 * How access tokens are checked (令牌校验): those of the built-in issuer, and those of an external
 * OpenID Connect issuer if one is configured, whose user names are those of our accounts.
 */
@Configuration(proxyBeanMethods = false)
class TokenAuthentication {

    private static final String USERNAME_CLAIM = "preferred_username";

    @Bean
    ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers(
            SigningKeys keys, Authorities authorities, CinnabarSettings settings, Clock clock) {
        ReactiveAuthenticationManager own =
                manager(
                        new RememberedTokens(ownDecoder(keys), clock),
                        token -> authorities.ofSession(token));
        String external = settings.issuerUri();
        Map<String, ReactiveAuthenticationManager> byIssuer =
                external == null
                        ? Map.of(AccessTokens.ISSUER, own)
                        : Map.of(
                                AccessTokens.ISSUER,
                                own,
                                external,
                                manager(
                                        externalDecoder(external, settings.issuerClient()),
                                        token -> ofUsername(token, authorities)));
        return new JwtIssuerReactiveAuthenticationManagerResolver(
                issuer -> Mono.justOrEmpty(byIssuer.get(issuer)));
    }

    private static ReactiveJwtDecoder ownDecoder(SigningKeys keys) {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withJwkSource(
                                token -> keys.all().flatMapMany(Flux::fromIterable).cast(JWK.class))
                        .jwsAlgorithm(SignatureAlgorithm.ES256)
                        .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(AccessTokens.ISSUER));
        return decoder;
    }

    private static ReactiveJwtDecoder externalDecoder(String issuer, String client) {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withIssuerLocation(issuer).build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(
                        new JwtIssuerValidator(issuer), new IntendedFor(client)));
        return decoder;
    }

    private static Mono<Authority> ofUsername(Jwt token, Authorities authorities) {
        return Mono.justOrEmpty(token.getClaimAsString(USERNAME_CLAIM))
                .flatMap(authorities::ofUsername);
    }

    private static ReactiveAuthenticationManager manager(
            ReactiveJwtDecoder decoder, Function<Jwt, Mono<Authority>> authority) {
        JwtReactiveAuthenticationManager manager = new JwtReactiveAuthenticationManager(decoder);
        manager.setJwtAuthenticationConverter(
                token ->
                        authority
                                .apply(token)
                                .map(found -> new AuthorityAuthentication(found, token))
                                .switchIfEmpty(
                                        Mono.error(
                                                () ->
                                                        new InvalidBearerTokenException(
                                                                "No usable account"))));
        return manager;
    }
}
