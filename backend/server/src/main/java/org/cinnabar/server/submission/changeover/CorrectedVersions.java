package org.cinnabar.server.submission.changeover;

import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.SchemeVersion;
import org.cinnabar.server.scheme.Schemes;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Map;

/** Which versions of a scheme may take the place of another in a cycle (更正版本). */
@Component
class CorrectedVersions {

    private final Schemes schemes;

    CorrectedVersions(Schemes schemes) {
        this.schemes = schemes;
    }

    /** Refuses what was not published later, or asks for reports of other periods. */
    Mono<Void> check(Cycle cycle, String version) {
        Mono<Map<String, Instant>> published =
                schemes.all()
                        .filter(it -> it.scheme().equals(cycle.scheme()))
                        .collectMap(SchemeVersion::version, SchemeVersion::publishedAt);
        return Mono.zip(
                        published,
                        schemes.find(cycle.scheme(), cycle.version()),
                        schemes.find(cycle.scheme(), version))
                .filter(
                        read ->
                                isLater(read.getT1(), cycle.version(), version)
                                        && haveOneFrequency(read.getT2(), read.getT3()))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new ProblemException(
                                                Problem.CHANGEOVER_UNFIT,
                                                cycle.version(),
                                                version)))
                .then();
    }

    private static boolean isLater(Map<String, Instant> published, String one, String other) {
        Instant before = published.get(one);
        Instant after = published.get(other);
        return before != null && after != null && before.isBefore(after);
    }

    private static boolean haveOneFrequency(PublishedScheme one, PublishedScheme other) {
        return one.definition().frequency() == other.definition().frequency();
    }
}
