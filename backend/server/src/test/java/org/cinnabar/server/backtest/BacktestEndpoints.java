package org.cinnabar.server.backtest;

import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.endpoint.Endpoint.post;
import static org.cinnabar.server.platform.Role.REVIEWER;
import static org.cinnabar.server.platform.Role.SCHEME_DESIGNER;

import org.cinnabar.server.endpoint.Call;
import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;
import org.cinnabar.server.endpoint.World;
import org.cinnabar.server.platform.Ids;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class BacktestEndpoints implements EndpointEntries {

    private static final String ROOT = "/api/backtests";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post(ROOT)
                        .allowedTo(SCHEME_DESIGNER, REVIEWER)
                        .withoutRegion("a run examines the units below its caller's own office"),
                get(ROOT)
                        .allowedTo(SCHEME_DESIGNER, REVIEWER)
                        .elsewhere(world -> listed(home(world))),
                get(ROOT + "/periods")
                        .asking("scheme=mercury")
                        .allowedTo(SCHEME_DESIGNER, REVIEWER)
                        .withoutRegion("counts what lies below the caller's own office"),
                get(ROOT + "/{id}")
                        .allowedTo(SCHEME_DESIGNER, REVIEWER)
                        .elsewhere(world -> of(home(world), "")),
                get(ROOT + "/{id}/result")
                        .allowedTo(SCHEME_DESIGNER, REVIEWER)
                        .elsewhere(world -> of(home(world), "/result")),
                post(ROOT + "/{id}/cancel")
                        .allowedTo(SCHEME_DESIGNER, REVIEWER)
                        .elsewhere(world -> of(home(world), "/cancel")),
                post(ROOT + "/{id}/resume")
                        .allowedTo(SCHEME_DESIGNER, REVIEWER)
                        .elsewhere(world -> of(home(world), "/resume")));
    }

    private static Call listed(UUID run) {
        return Call.to(ROOT).hides(run);
    }

    private static Call of(UUID run, String what) {
        return Call.to(ROOT + "/" + run + what).notFound();
    }

    /** A finished run of the office at home. */
    private static UUID home(World world) {
        Run run =
                new Run(
                        world.bean(Ids.class).next(),
                        UUID.randomUUID().toString(),
                        UUID.randomUUID(),
                        "Somebody",
                        world.home().office().path(),
                        "mercury",
                        "2026",
                        List.of("2049"),
                        "checks: []",
                        "T01",
                        Leg.SQL,
                        null,
                        RunState.RUNNING,
                        1,
                        0,
                        null,
                        Instant.EPOCH,
                        null);
        Runs runs = world.bean(Runs.class);
        world.prepared(
                runs.add(run)
                        .then(runs.end(run.id(), RunState.DONE, Instant.EPOCH))
                        .thenReturn(run));
        return run.id();
    }
}
