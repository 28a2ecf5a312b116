package org.cinnabar.server.platform.system;

import static org.cinnabar.server.endpoint.Endpoint.get;

import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;

import java.util.List;

class SystemEndpoints implements EndpointEntries {

    @Override
    public List<Endpoint> endpoints() {
        return List.of(get("/api/system").allowedToAnyone());
    }
}
