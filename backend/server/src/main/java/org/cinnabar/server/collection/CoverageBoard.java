package org.cinnabar.server.collection;

import org.cinnabar.server.collection.CoverageState.OfficeState;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** Shows an office the coverage of a cycle in its area (填报范围), and who has passed it on. */
@Component
public class CoverageBoard {

    private final Sql sql;
    private final Cycles cycles;
    private final CoveredUnits covered;
    private final Release release;
    private final Offices offices;

    CoverageBoard(Sql sql, Cycles cycles, CoveredUnits covered, Release release, Offices offices) {
        this.sql = sql;
        this.cycles = cycles;
        this.covered = covered;
        this.release = release;
        this.offices = offices;
    }

    /**
     * The coverage at and below an office.
     *
     * @param officeId null for the highest that both the cycle and the caller reach
     * @param below the path of the caller's office, to which the office must belong
     */
    public Mono<CoverageState> of(UUID cycleId, @Nullable UUID officeId, String below) {
        return sql.transaction(
                found(cycleId, officeId, below)
                        .flatMap(found -> release.tree(found.cycle()).map(it -> state(found, it)))
                        .flatMap(this::withChildren));
    }

    /** The units that report to an office itself. */
    public Mono<Page<CoveredUnit>> units(
            UUID cycleId, @Nullable UUID officeId, String below, int page, int size) {
        return sql.transaction(
                found(cycleId, officeId, below)
                        .flatMap(found -> covered.at(cycleId, found.office().path(), page, size)));
    }

    /** How many units of a cycle below an office are not dispatched yet. */
    public Mono<Integer> waiting(UUID cycleId, String officePath) {
        return covered.waiting(cycleId, officePath);
    }

    private Mono<Found> found(UUID cycleId, @Nullable UUID officeId, String below) {
        return cycles.byId(cycleId)
                .flatMap(
                        cycle ->
                                office(cycle, officeId, below)
                                        .filter(
                                                office ->
                                                        office.isWithin(below)
                                                                && office.isWithin(
                                                                        cycle.officePath()))
                                        .map(office -> new Found(cycle, office)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    private Mono<Office> office(Cycle cycle, @Nullable UUID officeId, String below) {
        if (officeId != null) {
            return offices.byId(officeId);
        }
        return offices.byPath(cycle.reaches(below) ? below : cycle.officePath());
    }

    private static Seen state(Found found, CoverageTree tree) {
        return new Seen(found.cycle(), OfficeState.of(found.office(), tree), tree);
    }

    private Mono<CoverageState> withChildren(Seen seen) {
        Office office = seen.state().office();
        return offices.children(office.id())
                .map(child -> OfficeState.of(child, seen.tree()))
                .filter(child -> child.units() > 0 || child.passing() != null)
                .collectList()
                .map(children -> state(seen, children));
    }

    private static CoverageState state(Seen seen, List<OfficeState> children) {
        int belowChildren = children.stream().mapToInt(OfficeState::units).sum();
        return new CoverageState(
                seen.cycle(), seen.state(), seen.state().units() - belowChildren, children);
    }

    /** What is asked for (查询对象). */
    private record Found(Cycle cycle, Office office) {}

    /** The office asked for, as the cycle's tree shows it (机构下发情况). */
    private record Seen(Cycle cycle, OfficeState state, CoverageTree tree) {}
}
