package org.cinnabar.server.identity.gate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Map;

/** An OpenID Connect issuer as far as a resource server needs one: configuration, keys, tokens. */
final class OtherIssuer implements AutoCloseable {

    private final RSAKey key = newKey();
    private final DisposableServer server =
            HttpServer.create()
                    .host("localhost")
                    .port(0)
                    .route(
                            routes ->
                                    routes.get(
                                                    "/.well-known/openid-configuration",
                                                    (request, response) ->
                                                            json(response, configuration()))
                                            .get(
                                                    "/keys",
                                                    (request, response) ->
                                                            json(response, publicKeys())))
                    .bindNow();

    String uri() {
        return "http://localhost:" + server.port();
    }

    /** A token with these claims, good for a minute. */
    String token(Map<String, Object> claims) {
        return signed(key, claims, Instant.now().plusSeconds(60));
    }

    String expired(Map<String, Object> claims) {
        return signed(key, claims, Instant.now().minusSeconds(120));
    }

    /** A token in this issuer's name, by somebody else. */
    String forged(Map<String, Object> claims) {
        return signed(newKey(), claims, Instant.now().plusSeconds(60));
    }

    private String signed(RSAKey by, Map<String, Object> claims, Instant until) {
        JwtClaimsSet set =
                JwtClaimsSet.builder()
                        .issuer(uri())
                        .issuedAt(until.minusSeconds(60))
                        .expiresAt(until)
                        .claims(all -> all.putAll(claims))
                        .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).keyId("other").build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(by)))
                .encode(JwtEncoderParameters.from(header, set))
                .getTokenValue();
    }

    private Map<String, Object> configuration() {
        return Map.of("issuer", uri(), "jwks_uri", uri() + "/keys");
    }

    private Map<String, Object> publicKeys() {
        return new JWKSet(key).toPublicJWKSet().toJSONObject();
    }

    private static Mono<Void> json(HttpServerResponse response, Map<String, Object> body) {
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just(JsonMapper.shared().writeValueAsString(body)))
                .then();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("other").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
