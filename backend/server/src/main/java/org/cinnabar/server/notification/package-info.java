/**
 * 消息通知 (notification): what units and offices are told, the reading of it, letters by e-mail. May
 * import: platform, identity.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package org.cinnabar.server.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
