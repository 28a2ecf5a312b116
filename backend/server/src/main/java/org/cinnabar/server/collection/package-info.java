/**
 * 调查期次 (collection cycle): cycles, coverage, assignments, deadlines. May import: platform, audit,
 * identity, organization, scheme.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "audit", "identity", "organization", "scheme"})
@NullMarked
package org.cinnabar.server.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
