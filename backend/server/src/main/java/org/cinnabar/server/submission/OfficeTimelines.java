package org.cinnabar.server.submission;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/** Tells what an office did (机构办理记录), to its own people and to those of the offices above. */
@Component
public class OfficeTimelines {

    private static final int MOST_IN_A_FILE = 10_000;

    private final Sql sql;
    private final Offices offices;
    private final OfficeActs acts;

    OfficeTimelines(Sql sql, Offices offices, OfficeActs acts) {
        this.sql = sql;
        this.offices = offices;
        this.acts = acts;
    }

    /**
     * One page of what passes the filter, read in one transaction.
     *
     * @param below the path of the caller's office, to which the office must belong
     */
    public Mono<OfficeTimeline> page(OfficeActFilter filter, String below, int page, int size) {
        return sql.transaction(
                office(filter, below)
                        .flatMap(
                                office ->
                                        Mono.zip(acts.people(filter), acts.page(filter, page, size))
                                                .map(
                                                        read ->
                                                                new OfficeTimeline(
                                                                        office.ref(),
                                                                        filter.from(),
                                                                        filter.to(),
                                                                        read.getT1(),
                                                                        read.getT2()))));
    }

    /** All of it, as far as it fits one file; refuses what does not. */
    public Mono<OfficeTimeline> whole(OfficeActFilter filter, String below) {
        return page(filter, below, 0, MOST_IN_A_FILE)
                .filter(timeline -> timeline.acts().total() <= MOST_IN_A_FILE)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new ProblemException(
                                                Problem.TOO_MUCH_FOR_A_FILE, MOST_IN_A_FILE)));
    }

    private Mono<Office> office(OfficeActFilter filter, String below) {
        return offices.byId(filter.officeId())
                .filter(office -> office.isWithin(below))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }
}
