package org.cinnabar.server.identity.web;

import static org.cinnabar.server.endpoint.Endpoint.delete;
import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.endpoint.Endpoint.post;
import static org.cinnabar.server.endpoint.Endpoint.put;
import static org.cinnabar.server.platform.Role.SECURITY_ADMINISTRATOR;
import static org.cinnabar.server.platform.Role.SYSTEM_ADMINISTRATOR;

import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;

import java.util.List;

class IdentityEndpoints implements EndpointEntries {

    private static final String CENTRAL = "accounts are kept centrally, for the whole country";
    private static final String OWN = "it is the caller's own account";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post("/api/session").allowedToAnyone(),
                post("/api/session/refresh").allowedToAnyone(),
                delete("/api/session").allowedToAnyone(),
                get("/api/account").allowedToSignedIn().withoutRegion(OWN),
                put("/api/account/password").allowedToSignedIn().withoutRegion(OWN),
                get("/api/accounts")
                        .allowedTo(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR)
                        .withoutRegion(CENTRAL),
                post("/api/accounts").allowedTo(SYSTEM_ADMINISTRATOR).withoutRegion(CENTRAL),
                post("/api/accounts/{id}/unlock")
                        .allowedTo(SECURITY_ADMINISTRATOR)
                        .withoutRegion(CENTRAL),
                put("/api/accounts/{id}/signatures")
                        .allowedTo(SYSTEM_ADMINISTRATOR)
                        .withoutRegion(CENTRAL),
                put("/api/accounts/{id}/enabled")
                        .allowedTo(SYSTEM_ADMINISTRATOR)
                        .withoutRegion(CENTRAL));
    }
}
