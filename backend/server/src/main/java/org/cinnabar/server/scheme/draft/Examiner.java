package org.cinnabar.server.scheme.draft;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.scheme.Packs;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.SchemeVersion;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.scheme.difference.SchemeDifference;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds everything wrong with a pack, its earlier versions considered, and what it changes (核对).
 */
@Component
class Examiner {

    private final Packs packs;
    private final Schemes schemes;
    private final Blocking blocking;

    Examiner(Packs packs, Schemes schemes, Blocking blocking) {
        this.packs = packs;
        this.schemes = schemes;
        this.blocking = blocking;
    }

    /** The pack with all its faults; only one without any has a scheme. */
    Mono<LoadedPack> examine(PackFiles files) {
        return packs.verify(files)
                .flatMap(
                        pack ->
                                pack.scheme()
                                        .map(scheme -> consideringEarlier(pack, scheme))
                                        .orElseGet(() -> Mono.just(pack)));
    }

    private Mono<LoadedPack> consideringEarlier(LoadedPack pack, PublishedScheme scheme) {
        return others(scheme)
                .concatMap(it -> schemes.find(it.scheme(), it.version()))
                .collectList()
                .map(others -> faults(scheme, others))
                .map(faults -> faults.isEmpty() ? pack : faulty(pack, faults));
    }

    private static List<Fault> faults(PublishedScheme scheme, List<PublishedScheme> others) {
        Faults found = new Faults();
        found.addAll(Meanings.of(others).faults(scheme));
        found.addAll(ContinuityFaults.of(scheme, others));
        return found.sorted();
    }

    private static LoadedPack faulty(LoadedPack pack, List<Fault> faults) {
        return new LoadedPack(pack.definition(), Optional.empty(), faults, pack.examples());
    }

    Mono<Examination> examination(Draft draft, LoadedPack pack) {
        return Mono.zip(taken(draft), difference(pack))
                .map(
                        both ->
                                new Examination(
                                        draft,
                                        pack.faults(),
                                        both.getT1(),
                                        both.getT2().orElse(null)));
    }

    private Mono<Boolean> taken(Draft draft) {
        return schemes.all()
                .any(
                        it ->
                                it.scheme().equals(draft.scheme())
                                        && it.version().equals(draft.version()));
    }

    private Mono<Optional<SchemeDifference>> difference(LoadedPack pack) {
        return Mono.justOrEmpty(pack.scheme())
                .flatMap(
                        scheme ->
                                others(scheme)
                                        .collectList()
                                        .mapNotNull(Examiner::latest)
                                        .flatMap(it -> schemes.find(it.scheme(), it.version()))
                                        .flatMap(
                                                earlier ->
                                                        blocking.run(
                                                                () ->
                                                                        SchemeDifference.between(
                                                                                earlier, scheme))))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Flux<SchemeVersion> others(PublishedScheme scheme) {
        return schemes.all()
                .filter(
                        it ->
                                it.scheme().equals(scheme.definition().key())
                                        && !it.version().equals(scheme.definition().version()));
    }

    private static @Nullable SchemeVersion latest(List<SchemeVersion> versions) {
        return versions.stream().max(Comparator.comparing(SchemeVersion::publishedAt)).orElse(null);
    }
}
