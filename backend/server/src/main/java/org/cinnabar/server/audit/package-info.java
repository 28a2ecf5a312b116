/** 操作日志 (audit log): append-only, hash-chained record of who did what. May import: platform. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.cinnabar.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
