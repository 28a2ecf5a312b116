package org.cinnabar.server.analytics;

import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.platform.Role.ANALYST;
import static org.cinnabar.server.platform.Role.REVIEWER;

import org.cinnabar.server.aggregation.AcceptedReports;
import org.cinnabar.server.endpoint.Call;
import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;
import org.cinnabar.server.endpoint.World;
import org.springframework.core.env.Environment;

import java.util.List;
import java.util.Map;

class AnalyticsEndpoints implements EndpointEntries {

    private static final String BY_REGION =
            "/api/dashboards/mercury/overview/charts/mercuryIntensity";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/dashboards")
                        .allowedTo(ANALYST, REVIEWER)
                        .withoutRegion("which charts there are is the same for everybody"),
                get("/api/dashboards/{scheme}/{dashboard}/charts/{chart}")
                        .allowedTo(ANALYST, REVIEWER)
                        .elsewhere(AnalyticsEndpoints::reportedAtHome));
    }

    private static Call reportedAtHome(World world) {
        String county = world.home().office().code();
        Map<String, String> cells = Map.of("mercuryUsed", "1", "carbideOutput", "20");
        AcceptedReports reports = new AcceptedReports(world.bean(Environment.class));
        reports.awaitExtraction(
                reports.accepted(
                        county, "2024", Map.of("HG102", Map.of("cells", cells, "rows", Map.of()))));
        return Call.to(BY_REGION).hides(county);
    }
}
