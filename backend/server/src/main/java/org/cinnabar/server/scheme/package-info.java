/**
 * 报表制度 (reporting scheme): loading, checking, publishing, versions. May import: platform, audit,
 * identity.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity"})
@NullMarked
package org.cinnabar.server.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
