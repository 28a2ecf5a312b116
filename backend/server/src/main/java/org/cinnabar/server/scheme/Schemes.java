package org.cinnabar.server.scheme;

import org.cinnabar.server.scheme.pack.LoadedPack;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published reporting schemes (报表制度), compiled once and kept. */
@Component
public class Schemes {

    private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

    private final SchemeVersions versions;
    private final Packs packs;
    private final Map<Key, Mono<PublishedScheme>> kept = new ConcurrentHashMap<>();

    private record Key(String scheme, String version) {}

    Schemes(SchemeVersions versions, Packs packs) {
        this.versions = versions;
        this.packs = packs;
    }

    /** All published versions, by scheme, the latest first. */
    public Flux<SchemeVersion> all() {
        return versions.all();
    }

    /** The version, ready to use; empty when it was never published. */
    public Mono<PublishedScheme> find(String scheme, String version) {
        return Mono.defer(() -> kept.computeIfAbsent(new Key(scheme, version), this::loading));
    }

    /** A published version never changes, so what was found stays. */
    private Mono<PublishedScheme> loading(Key key) {
        return versions.files(key.scheme(), key.version())
                .flatMap(packs::load)
                .map(pack -> usable(key, pack))
                .cache(found -> FOREVER, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static PublishedScheme usable(Key key, LoadedPack pack) {
        return pack.scheme().orElseThrow(() -> new PublishedSchemeUnusable(key, pack.faults()));
    }

    /** A version that was published by another release cannot be compiled by this one. */
    private static final class PublishedSchemeUnusable extends RuntimeException {
        PublishedSchemeUnusable(Key key, java.util.List<?> faults) {
            super(key + ": " + faults);
        }
    }
}
