package org.cinnabar.server.scheme;

import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * What was reported by an earlier version, in the cells of a later one (沿用): version by version
     * back along what each says of its previous one. Where that does not lead to the earlier
     * version, every cell goes on under its own key.
     */
    public Mono<SubmissionData> continued(SubmissionData data, String version) {
        return continuities(data.scheme(), data.version(), version)
                .map(
                        steps -> {
                            SubmissionData now = data;
                            for (Continuity step : steps) {
                                now = step.continued(now, version);
                            }
                            return now;
                        });
    }

    /**
     * How the cells of an earlier version became those of a later one, step by step, the earliest
     * first; no steps where what the versions say does not lead from one to the other.
     */
    public Mono<List<Continuity>> continuities(String scheme, String earlier, String later) {
        return back(scheme, earlier, later, Set.of()).defaultIfEmpty(List.of());
    }

    private Mono<List<Continuity>> back(
            String scheme, String earlier, String version, Set<String> later) {
        if (version.equals(earlier)) {
            return Mono.just(List.of());
        }
        Set<String> passed = new HashSet<>(later);
        if (!passed.add(version)) {
            return Mono.empty();
        }
        return find(scheme, version)
                .flatMap(found -> Mono.justOrEmpty(found.continuity()))
                .flatMap(
                        step ->
                                back(scheme, earlier, step.previous().text(), passed)
                                        .map(before -> followed(before, step)));
    }

    private static List<Continuity> followed(List<Continuity> before, Continuity step) {
        List<Continuity> steps = new ArrayList<>(before);
        steps.add(step);
        return steps;
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
        PublishedSchemeUnusable(Key key, List<?> faults) {
            super(key + ": " + faults);
        }
    }
}
