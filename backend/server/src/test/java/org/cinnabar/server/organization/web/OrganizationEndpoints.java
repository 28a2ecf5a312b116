package org.cinnabar.server.organization.web;

import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.platform.Role.ANALYST;
import static org.cinnabar.server.platform.Role.REVIEWER;
import static org.cinnabar.server.platform.Role.SYSTEM_ADMINISTRATOR;

import org.cinnabar.server.endpoint.Call;
import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;

import java.util.List;

class OrganizationEndpoints implements EndpointEntries {

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/regions")
                        .allowedToSignedIn()
                        .withoutRegion("the division of the country is no secret"),
                get("/api/offices")
                        .allowedTo(REVIEWER, ANALYST, SYSTEM_ADMINISTRATOR)
                        .elsewhere(
                                world ->
                                        Call.to("/api/offices?parent=" + world.home().office().id())
                                                .notFound()),
                get("/api/units")
                        .allowedTo(REVIEWER, ANALYST, SYSTEM_ADMINISTRATOR)
                        .elsewhere(
                                world ->
                                        Call.to("/api/units?size=200")
                                                .hides(world.home().unit().id())));
    }
}
