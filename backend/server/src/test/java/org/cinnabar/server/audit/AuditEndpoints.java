package org.cinnabar.server.audit;

import static org.cinnabar.server.endpoint.Endpoint.get;
import static org.cinnabar.server.platform.Role.AUDIT_ADMINISTRATOR;

import org.cinnabar.server.endpoint.Endpoint;
import org.cinnabar.server.endpoint.EndpointEntries;

import java.util.List;

class AuditEndpoints implements EndpointEntries {

    private static final String WHOLE = "the audit log is one, for the whole country";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/audit-entries").allowedTo(AUDIT_ADMINISTRATOR).withoutRegion(WHOLE),
                get("/api/audit-entries/verification")
                        .allowedTo(AUDIT_ADMINISTRATOR)
                        .withoutRegion(WHOLE));
    }
}
