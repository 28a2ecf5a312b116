package org.cinnabar.server.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.support.Await;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");

    private final AtomicInteger proofs = new AtomicInteger();
    private final RememberedTokens tokens =
            new RememberedTokens(this::prove, Clock.fixed(NOW, ZoneOffset.UTC));

    private Mono<Jwt> prove(String token) {
        proofs.incrementAndGet();
        return token.equals("forged")
                ? Mono.error(new BadJwtException(token))
                : Mono.just(
                        Jwt.withTokenValue(token)
                                .header("alg", "ES256")
                                .subject(token)
                                .expiresAt(token.equals("ended") ? NOW : NOW.plusSeconds(60))
                                .build());
    }

    private String subject(String token) {
        return Objects.requireNonNull(Await.value(tokens.decode(token)).getSubject());
    }

    @Test
    void provesASignatureOnce() {
        assertThat(subject("one")).isEqualTo("one");
        assertThat(subject("one")).isEqualTo("one");
        assertThat(subject("other")).isEqualTo("other");

        assertThat(proofs).hasValue(2);
    }

    @Test
    void remembersNeitherForgedTokensNorThoseAtTheirEnd() {
        StepVerifier.create(tokens.decode("forged")).verifyError(BadJwtException.class);
        StepVerifier.create(tokens.decode("forged")).verifyError(BadJwtException.class);
        subject("ended");
        subject("ended");

        assertThat(proofs).hasValue(4);
    }
}
