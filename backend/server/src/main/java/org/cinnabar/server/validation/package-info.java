/** 审核 (checks): runs checks over a source of cells it defines. May import: platform, scheme. */
@ApplicationModule(allowedDependencies = {"platform", "scheme"})
@NullMarked
package org.cinnabar.server.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
