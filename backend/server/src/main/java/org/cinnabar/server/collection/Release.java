package org.cinnabar.server.collection;

import org.cinnabar.server.collection.CoveredUnits.Released;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.Units;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries a cycle as far down as it has been passed on (下发到位): the units whose office has passed it
 * on get their forms, the offices whose turn it is are told. Doing it twice changes nothing.
 */
@Component
class Release {

    private static final int UNITS_AT_ONCE = 500;

    private final CoveredUnits covered;
    private final Passings passings;
    private final Offices offices;
    private final Units units;
    private final List<DispatchFollower> followers;
    private final Clock clock;

    Release(
            CoveredUnits covered,
            Passings passings,
            Offices offices,
            Units units,
            List<DispatchFollower> followers,
            Clock clock) {
        this.covered = covered;
        this.passings = passings;
        this.offices = offices;
        this.units = units;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * Goes on with a locked cycle; the result counts the units that have their forms now. One that
     * went to all units at once has nowhere left to go.
     *
     * @param below the path of the office whose subordinates may have their turn now
     */
    Mono<Integer> goOn(Cycle cycle, String below) {
        if (cycle.dispatch() == DispatchMode.AT_ONCE) {
            return Mono.just(0);
        }
        Instant now = clock.instant();
        return covered.release(cycle.id(), now)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .buffer(UNITS_AT_ONCE)
                .concatMap(part -> dispatch(cycle, part, now).thenReturn(part.size()))
                .reduce(0, Integer::sum)
                .delayUntil(done -> tellTurns(cycle, below, now));
    }

    /** How far the cycle has come, as the row scope shows it. */
    Mono<CoverageTree> tree(Cycle cycle) {
        return Mono.zip(
                        covered.byOffice(cycle.id()).collectList(),
                        passings.of(cycle.id()).collectList())
                .map(read -> new CoverageTree(cycle.officePath(), read.getT1(), read.getT2()));
    }

    private Mono<Void> dispatch(Cycle cycle, List<Released> part, Instant at) {
        return units.byIds(part.stream().map(Released::unitId).toList())
                .collect(Collectors.toMap(Unit::id, Function.identity()))
                .map(known -> assignments(cycle, part, known))
                .flatMap(
                        assignments ->
                                follow(follower -> follower.dispatched(cycle, assignments, at)));
    }

    private static List<Assignment> assignments(
            Cycle cycle, List<Released> part, Map<UUID, Unit> known) {
        List<Assignment> assignments = new ArrayList<>();
        for (Released released : part) {
            Unit unit = known.get(released.unitId());
            if (unit == null) {
                throw new IllegalStateException(
                        "Unit %s of cycle %s is not in the area of its office"
                                .formatted(released.unitId(), cycle.id()));
            }
            assignments.add(new Assignment(cycle.id(), unit, released.deadline()));
        }
        return assignments;
    }

    private Mono<Void> tellTurns(Cycle cycle, String below, Instant at) {
        return tree(cycle)
                .flatMapIterable(tree -> tree.turns(below))
                .filter(path -> !path.equals(cycle.officePath()))
                .concatMap(offices::byPath)
                .collectList()
                .filter(told -> !told.isEmpty())
                .flatMap(told -> follow(follower -> follower.toPassOn(cycle, told, at)));
    }

    private Mono<Void> follow(Function<DispatchFollower, Mono<Void>> step) {
        return Flux.fromIterable(followers).concatMap(step).then();
    }
}
