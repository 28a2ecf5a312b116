package org.cinnabar.server.aggregation;

import org.cinnabar.server.platform.StartupTask;
import org.cinnabar.server.scheme.PublicationFollower;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings the analysis tables to the forms of every published scheme (分析表定义): when a version is
 * published, and at each start for the sake of new releases.
 */
@Component
@Order(400)
class MartDefinitions implements StartupTask, PublicationFollower {

    private final Schemes schemes;
    private final MartTables tables;

    MartDefinitions(Schemes schemes, MartTables tables) {
        this.schemes = schemes;
        this.tables = tables;
    }

    @Override
    public Mono<Void> run() {
        return schemes.all()
                .concatMap(version -> schemes.find(version.scheme(), version.version()))
                .concatMap(this::published)
                .then();
    }

    @Override
    public Mono<Void> published(PublishedScheme scheme) {
        return Flux.fromIterable(scheme.forms())
                .concatMapIterable(form -> MartTable.of(scheme.definition().key(), form))
                .concatMap(tables::define)
                .then();
    }
}
