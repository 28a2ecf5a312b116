/**
 * 行政区划, 组织机构, 单位名录库: regions, offices (the reporting tree), unit register. May import: platform,
 * audit.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package org.cinnabar.server.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
