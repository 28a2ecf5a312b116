package org.cinnabar.server.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.identity.signin.Authorities;
import org.cinnabar.server.identity.signin.SigningKeys;
import org.cinnabar.server.platform.CinnabarSettings;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalIssuerIT {

    @Autowired SigningKeys keys;
    @Autowired Authorities authorities;
    @Autowired ReactiveAuthenticationManagerResolver<ServerWebExchange> ownIssuerOnly;

    OtherIssuer other;
    ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers;

    @BeforeAll
    void issuer() {
        other = new OtherIssuer();
        issuers =
                new TokenAuthentication()
                        .issuers(keys, authorities, settings(other.uri()), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        other.close();
    }

    @Test
    void takesTheAccountOfTheUserName() {
        String token = other.token(Map.of("preferred_username", "audit", "azp", "cinnabar"));

        assertThat(authority(issuers, token).role()).isEqualTo(Role.AUDIT_ADMINISTRATOR);
    }

    @Test
    void refusesATokenForAnotherClient() {
        refused(issuers, other.token(Map.of("preferred_username", "audit", "azp", "wiki")));
        refused(issuers, other.token(Map.of("preferred_username", "audit")));
    }

    @Test
    void refusesUsersWithoutAccount() {
        refused(issuers, other.token(Map.of("preferred_username", "nobody", "azp", "cinnabar")));
        refused(issuers, other.token(Map.of("azp", "cinnabar")));
    }

    @Test
    void refusesForgedAndExpiredTokens() {
        Map<String, Object> claims = Map.of("preferred_username", "audit", "azp", "cinnabar");

        refused(issuers, other.forged(claims));
        refused(issuers, other.expired(claims));
    }

    @Test
    void refusesAnIssuerThatIsNotConfigured() {
        String token = other.token(Map.of("preferred_username", "audit", "azp", "cinnabar"));

        refused(ownIssuerOnly, token);
    }

    private static void refused(
            ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers, String token) {
        assertThatThrownBy(() -> authority(issuers, token))
                .isInstanceOf(AuthenticationException.class);
    }

    private static Authority authority(
            ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers, String token) {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(
                        MockServerHttpRequest.get("/").header("Authorization", "Bearer " + token));
        return Await.value(
                issuers.resolve(exchange)
                        .flatMap(
                                manager ->
                                        manager.authenticate(
                                                new BearerTokenAuthenticationToken(token)))
                        .map(authentication -> authentication.getPrincipal())
                        .cast(Authority.class));
    }

    private static CinnabarSettings settings(String issuerUri) {
        return new CinnabarSettings(
                0,
                Path.of("."),
                false,
                null,
                null,
                issuerUri,
                "cinnabar",
                new CinnabarSettings.External(null, null, null));
    }
}
