package org.cinnabar.server.organization;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.RowScope;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The reporting tree as far as the row scope of a request reaches (可见机构树). */
@Component
public class OfficeTree {

    private final Offices offices;

    OfficeTree(Offices offices) {
        this.offices = offices;
    }

    /** The office at the head of what the request may see. */
    public Flux<OfficeNode> top() {
        return Flux.deferContextual(
                context ->
                        switch (RowScope.in(context)) {
                            case RowScope.OfficeSubtree(String path) ->
                                    nodes(offices.byPath(path).flux());
                            case RowScope.Everything() -> nodes(offices.root().flux());
                            case RowScope.Nothing _, RowScope.OneUnit _ -> Flux.empty();
                        });
    }

    /** The offices directly below one which the request may see. */
    public Flux<OfficeNode> below(UUID parent) {
        return visible(parent).flatMapMany(office -> nodes(offices.children(office.id())));
    }

    /** The office, if the request may see it; otherwise it does not exist. */
    public Mono<Office> visible(UUID id) {
        return Mono.deferContextual(
                context ->
                        offices.byId(id)
                                .filter(office -> office.isWithin(RowScope.in(context)))
                                .switchIfEmpty(
                                        Mono.error(() -> new ProblemException(Problem.NOT_FOUND))));
    }

    private Flux<OfficeNode> nodes(Flux<Office> shown) {
        return shown.collectList()
                .flatMapMany(
                        list ->
                                offices.childCounts(list.stream().map(Office::id).toList())
                                        .flatMapIterable(counts -> nodes(list, counts)));
    }

    private static List<OfficeNode> nodes(List<Office> offices, Map<UUID, Integer> childCounts) {
        return offices.stream()
                .map(
                        office ->
                                new OfficeNode(
                                        office.id(),
                                        office.code(),
                                        office.level(),
                                        office.name(),
                                        childCounts.getOrDefault(office.id(), 0)))
                .toList();
    }
}
