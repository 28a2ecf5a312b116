package org.cinnabar.server.identity.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Issues the short-lived access tokens (访问令牌) of the built-in issuer. */
@Component
public class AccessTokens {

    public static final String ISSUER = "cinnabar";
    public static final String SESSION_CLAIM = "sid";
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private final SigningKeys keys;
    private final Clock clock;

    AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Mono<String> issue(UUID account, UUID session) {
        Instant now = clock.instant();
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .subject(account.toString())
                        .claim(SESSION_CLAIM, session.toString())
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFETIME))
                        .build();
        return keys.current()
                .map(
                        key -> {
                            JwsHeader header =
                                    JwsHeader.with(SignatureAlgorithm.ES256)
                                            .keyId(key.getKeyID())
                                            .build();
                            return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                                    .encode(JwtEncoderParameters.from(header, claims))
                                    .getTokenValue();
                        });
    }
}
