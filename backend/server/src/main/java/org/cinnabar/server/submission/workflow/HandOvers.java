package org.cinnabar.server.submission.workflow;

import org.cinnabar.server.collection.CoverageCorrections;
import org.cinnabar.server.collection.CycleAdministration;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.RegionTree;
import org.cinnabar.server.organization.Regions;
import org.cinnabar.server.organization.UnitRegister;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.JournalEntry;
import org.cinnabar.server.submission.Jurisdiction;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionJournal;
import org.cinnabar.server.submission.SubmissionRuleBroken.OfficeNotCovered;
import org.cinnabar.server.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.UUID;

/**
 * Gives submissions to other offices (移交), and their units with them where that is meant to last.
 */
@Component
public class HandOvers {

    private final Sql sql;
    private final Submissions submissions;
    private final ReviewChains chains;
    private final Offices offices;
    private final Regions regions;
    private final UnitRegister register;
    private final CycleAdministration cycles;
    private final CoverageCorrections coverage;
    private final SubmissionJournal journal;
    private final Clock clock;

    HandOvers(
            Sql sql,
            Submissions submissions,
            ReviewChains chains,
            Offices offices,
            Regions regions,
            UnitRegister register,
            CycleAdministration cycles,
            CoverageCorrections coverage,
            SubmissionJournal journal,
            Clock clock) {
        this.sql = sql;
        this.submissions = submissions;
        this.chains = chains;
        this.offices = offices;
        this.regions = regions;
        this.register = register;
        this.cycles = cycles;
        this.coverage = coverage;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives the submission to another office below the acting one.
     *
     * @param lasting whether the unit belongs to that office in the register from now on
     */
    public Mono<Submission> handOver(
            UUID id,
            int seenVersion,
            UUID officeId,
            boolean lasting,
            @Nullable String reason,
            OfficeActor actor) {
        Opinion why = Opinion.required(reason);
        return sql.transaction(
                submissions
                        .lock(id)
                        .switchIfEmpty(notFound())
                        .map(submission -> submission.seenAs(seenVersion))
                        .zipWhen(submission -> jurisdiction(submission.filing(), officeId))
                        .map(
                                read ->
                                        read.getT1()
                                                .handOver(
                                                        actor, read.getT2(), why, clock.instant()))
                        .flatMap(transition -> journal.write(JournalEntry.of(transition)))
                        .delayUntil(
                                moved -> follow(moved.filing(), officeId, lasting, why.text())));
    }

    private Mono<Void> follow(Filing filing, UUID officeId, boolean lasting, String reason) {
        Mono<Void> assigned = cycles.moved(filing.cycleId(), filing.unitId(), filing.officePath());
        return lasting
                ? assigned.then(
                                register.move(
                                        filing.unitId(),
                                        officeId,
                                        filing.officePath(),
                                        filing.regionCode()))
                        .then(coverage.registered(filing.unitId(), filing.officePath(), reason))
                : assigned;
    }

    private Mono<Jurisdiction> jurisdiction(Filing filing, UUID officeId) {
        return Mono.zip(
                        offices.byId(officeId).switchIfEmpty(notFound()),
                        offices.byId(filing.askedBy()),
                        regions.tree())
                .flatMap(
                        read -> {
                            Office office = read.getT1();
                            return office.isWithin(read.getT2().path())
                                    ? jurisdiction(filing, office, read.getT3())
                                    : Mono.error(new OfficeNotCovered(office.name().zh()));
                        });
    }

    private Mono<Jurisdiction> jurisdiction(Filing filing, Office office, RegionTree tree) {
        String region = office.regionCode();
        String located =
                region == null || tree.isWithin(filing.regionCode(), region)
                        ? filing.regionCode()
                        : region;
        Filing moved = filing.with(office.path(), located);
        return chains.of(moved)
                .map(chain -> new Jurisdiction(office.id(), office.path(), located, chain));
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
