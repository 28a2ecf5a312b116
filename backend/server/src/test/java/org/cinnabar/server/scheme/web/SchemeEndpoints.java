package org.cinnabar.server.scheme.web;

import static org.cinnabar.server.endpoint.Endpoint.get;

import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;

import java.util.List;

class SchemeEndpoints implements EndpointEntries {

    private static final String REASON = "a scheme is the same for everybody who reports by it";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/schemes").allowedToSignedIn().withoutRegion(REASON),
                get("/api/schemes/{scheme}/{version}").allowedToSignedIn().withoutRegion(REASON),
                get("/api/schemes/{scheme}/{version}/program")
                        .allowedToSignedIn()
                        .withoutRegion(REASON),
                get("/api/schemes/{scheme}/{version}/code-lists/{list}")
                        .allowedToSignedIn()
                        .withoutRegion(REASON),
                get("/api/schemes/{scheme}/{version}/differences/{earlier}")
                        .allowedToSignedIn()
                        .withoutRegion(REASON));
    }
}
