package org.cinnabar.server.submission.web;

import org.cinnabar.server.collection.Cycles;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.SubmissionCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Objects;
import java.util.UUID;

/** How far a cycle is, office by office (报送进度). */
@RestController
class ProgressController {

    private final Cycles cycles;
    private final Offices offices;
    private final SubmissionCounts counts;

    ProgressController(Cycles cycles, Offices offices, SubmissionCounts counts) {
        this.cycles = cycles;
        this.offices = offices;
        this.counts = counts;
    }

    @GetMapping("/api/cycles/{id}/progress")
    @AllowedTo({Role.REVIEWER, Role.ANALYST, Role.SYSTEM_ADMINISTRATOR})
    Mono<ProgressView> progress(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID office,
            Authority caller) {
        return cycles.byId(id)
                .flatMap(cycle -> offices.byId(office == null ? own(caller) : office))
                .filter(wanted -> isWithin(wanted, caller))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .flatMap(wanted -> progress(id, wanted));
    }

    private Mono<ProgressView> progress(UUID cycleId, Office office) {
        return Mono.zip(
                        offices.children(office.id()).collectList(),
                        counts.below(cycleId, office.path()))
                .map(read -> ProgressView.of(office, read.getT1(), read.getT2()));
    }

    private static UUID own(Authority caller) {
        return Objects.requireNonNull(caller.officeId());
    }

    private static boolean isWithin(Office office, Authority caller) {
        return (office.path() + ".").startsWith(caller.officePath() + ".");
    }
}
