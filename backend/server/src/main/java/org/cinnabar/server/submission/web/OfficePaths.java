package org.cinnabar.server.submission.web;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Optional;
import java.util.UUID;

/** Finds the path of the office that a filter names (机构筛选). */
@Component
class OfficePaths {

    private final Offices offices;

    OfficePaths(Offices offices) {
        this.offices = offices;
    }

    /** The office's path; nothing when the filter names none. */
    Mono<Optional<String>> of(@Nullable UUID office) {
        return office == null
                ? Mono.just(Optional.empty())
                : offices.byId(office)
                        .map(Office::path)
                        .map(Optional::of)
                        .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }
}
