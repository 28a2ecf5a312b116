/**
 * 运行基础 (platform): connection and transaction, problem catalogue, clock, ids, languages, bounded
 * blocking. May import: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cinnabar.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
