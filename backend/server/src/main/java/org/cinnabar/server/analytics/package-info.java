/**
 * 查询分析 (analytics): dashboards, reads the analysis store only. May import: platform, identity,
 * organization, scheme.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity", "organization", "scheme"})
@NullMarked
package org.cinnabar.server.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
