package org.cinnabar.server.scheme.web;

import static org.cinnabar.server.endpoint.Endpoint.delete;
import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.endpoint.Endpoint.post;
import static org.cinnabar.server.endpoint.Endpoint.put;
import static org.cinnabar.server.platform.Role.SCHEME_DESIGNER;

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
                        .withoutRegion(REASON),
                get("/api/schemes/{scheme}/{version}/pack")
                        .allowedTo(SCHEME_DESIGNER)
                        .withoutRegion(REASON),
                get("/api/scheme-drafts").allowedTo(SCHEME_DESIGNER).withoutRegion(REASON),
                post("/api/scheme-drafts").allowedTo(SCHEME_DESIGNER).withoutRegion(REASON),
                get("/api/scheme-drafts/{id}").allowedTo(SCHEME_DESIGNER).withoutRegion(REASON),
                put("/api/scheme-drafts/{id}").allowedTo(SCHEME_DESIGNER).withoutRegion(REASON),
                delete("/api/scheme-drafts/{id}").allowedTo(SCHEME_DESIGNER).withoutRegion(REASON),
                get("/api/scheme-drafts/{id}/pack")
                        .allowedTo(SCHEME_DESIGNER)
                        .withoutRegion(REASON),
                post("/api/scheme-drafts/{id}/publish")
                        .allowedTo(SCHEME_DESIGNER)
                        .withoutRegion(REASON));
    }
}
