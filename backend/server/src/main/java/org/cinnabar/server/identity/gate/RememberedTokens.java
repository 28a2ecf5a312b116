package org.cinnabar.server.identity.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tokens whose signature was found genuine (已验签令牌), for a minute at most and never beyond their
 * end: proving a signature costs more than most requests. Whether the session still lives is asked
 * elsewhere.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final ReactiveJwtDecoder proving;
    private final Clock clock;
    private final Cache<String, Jwt> proved =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    RememberedTokens(ReactiveJwtDecoder proving, Clock clock) {
        this.proving = proving;
        this.clock = clock;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(
                () -> {
                    Jwt known = proved.getIfPresent(token);
                    return known != null && isValid(known)
                            ? Mono.just(known)
                            : proving.decode(token).doOnNext(genuine -> proved.put(token, genuine));
                });
    }

    private boolean isValid(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
