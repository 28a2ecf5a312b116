package org.cinnabar.server.submission.web;

import org.cinnabar.server.collection.CoveredUnit;
import org.cinnabar.server.organization.UnitRef;
import org.cinnabar.server.organization.Units;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows the units of a cycle's list by name (填报范围展示), with what became of them. */
@Component
class CoveredUnitViews {

    private final Units units;
    private final Submissions submissions;

    CoveredUnitViews(Units units, Submissions submissions) {
        this.units = units;
        this.submissions = submissions;
    }

    Mono<Page<CoveredUnitView>> of(UUID cycle, Page<CoveredUnit> found) {
        List<UUID> ids = found.items().stream().map(CoveredUnit::unitId).toList();
        return Mono.zip(
                        units.refs(ids),
                        submissions.ofUnits(cycle, ids).collectMap(it -> it.filing().unitId()))
                .map(read -> views(found, read.getT1(), read.getT2()));
    }

    /** A unit that has left the area in the register is still on the list, but without its name. */
    private static Page<CoveredUnitView> views(
            Page<CoveredUnit> found, Map<UUID, UnitRef> known, Map<UUID, Submission> submissions) {
        List<CoveredUnitView> views =
                found.items().stream()
                        .map(
                                it ->
                                        CoveredUnitView.of(
                                                it,
                                                known.get(it.unitId()),
                                                submissions.get(it.unitId())))
                        .toList();
        return new Page<>(views, found.page(), found.size(), found.total());
    }
}
