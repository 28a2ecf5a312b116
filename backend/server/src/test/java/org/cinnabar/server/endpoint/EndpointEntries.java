package org.cinnabar.server.endpoint;

import java.util.List;

/** The endpoints of one module, listed among its tests; needs a constructor without parameters. */
public interface EndpointEntries {

    List<Endpoint> endpoints();
}
