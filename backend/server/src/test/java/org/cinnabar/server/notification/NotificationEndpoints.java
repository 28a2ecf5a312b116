package org.cinnabar.server.notification;

import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.endpoint.Endpoint.post;
import static org.cinnabar.server.endpoint.Endpoint.put;
import static org.cinnabar.server.platform.Role.REVIEWER;
import static org.cinnabar.server.platform.Role.UNIT_CLERK;

import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;

import java.util.List;

class NotificationEndpoints implements EndpointEntries {

    private static final String OWN = "everybody gets what the own unit or office was told";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/notifications").allowedTo(UNIT_CLERK, REVIEWER).withoutRegion(OWN),
                get("/api/notifications/unread").allowedTo(UNIT_CLERK, REVIEWER).withoutRegion(OWN),
                get("/api/notifications/stream").allowedTo(UNIT_CLERK, REVIEWER).withoutRegion(OWN),
                post("/api/notifications/{id}/read")
                        .allowedTo(UNIT_CLERK, REVIEWER)
                        .withoutRegion(OWN),
                post("/api/notifications/read-all")
                        .allowedTo(UNIT_CLERK, REVIEWER)
                        .withoutRegion(OWN),
                get("/api/notifications/address")
                        .allowedTo(UNIT_CLERK, REVIEWER)
                        .withoutRegion(OWN),
                put("/api/notifications/address")
                        .allowedTo(UNIT_CLERK, REVIEWER)
                        .withoutRegion(OWN));
    }
}
