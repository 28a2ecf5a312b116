package org.cinnabar.server.scheme;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.server.platform.CinnabarSettings;
import org.cinnabar.server.platform.StartupRefused;
import org.cinnabar.server.platform.StartupTask;
import org.cinnabar.server.scheme.PackSource.Found;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Publishes new packs at every start (制度发布) and leaves published ones as they are. A pack that
 * cannot be published stops a demonstration; a system in service goes on with what it has.
 */
@Component
@Order(300)
class Publication implements StartupTask {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Packs packs;
    private final SchemeVersions versions;
    private final Schemes schemes;
    private final Freezing freezing;
    private final @Nullable Path forms;
    private final boolean demo;

    Publication(
            Packs packs,
            SchemeVersions versions,
            Schemes schemes,
            Freezing freezing,
            CinnabarSettings settings) {
        this.forms = settings.forms();
        this.packs = packs;
        this.versions = versions;
        this.schemes = schemes;
        this.freezing = freezing;
        this.demo = settings.demo();
    }

    @Override
    public Mono<Void> run() {
        return Flux.defer(() -> Flux.fromIterable(PackSource.packs(forms)))
                .concatMap(this::publish)
                .thenMany(schemes.all())
                .concatMap(version -> schemes.find(version.scheme(), version.version()))
                .then();
    }

    private Mono<Void> publish(Found pack) {
        String[] place = pack.place().split("/", 2);
        return versions.find(place[0], place[1])
                .map(published -> unchanged(published, pack))
                .switchIfEmpty(Mono.defer(() -> publishNew(pack)))
                .then();
    }

    private boolean unchanged(SchemeVersion published, Found pack) {
        boolean same = published.contentHash().equals(pack.files().hash());
        if (!same) {
            refuse(
                    ("forms/%s differs from what was published as version %s on %s. A published"
                                    + " version never changes: put the files back, or copy them to"
                                    + " a new version with its own folder%s.")
                            .formatted(
                                    pack.place(),
                                    published.version(),
                                    published.publishedAt(),
                                    demo ? ", or delete the data folder to start afresh" : ""));
        }
        return same;
    }

    private Mono<Boolean> publishNew(Found pack) {
        return packs.verify(pack.files())
                .flatMap(
                        loaded ->
                                loaded.scheme()
                                        .filter(it -> isAtItsPlace(it, pack))
                                        .map(
                                                it ->
                                                        freezing.freeze(it, "system", Map.of())
                                                                .thenReturn(true))
                                        .orElseGet(
                                                () -> {
                                                    refuse(faulty(pack, loaded.faults()));
                                                    return Mono.just(false);
                                                }));
    }

    private static boolean isAtItsPlace(PublishedScheme scheme, Found pack) {
        SchemeDefinition definition = scheme.definition();
        return pack.place().equals(definition.key() + "/" + definition.version());
    }

    private static String faulty(Found pack, List<Fault> faults) {
        StringBuilder text = new StringBuilder("forms/" + pack.place() + " is not published: ");
        if (faults.isEmpty()) {
            text.append("its scheme.yaml names another scheme or version");
        }
        faults.forEach(fault -> text.append("\n  ").append(fault));
        return text.toString();
    }

    private void refuse(String reason) {
        if (demo) {
            throw new StartupRefused(reason);
        }
        LOG.error(reason);
    }
}
