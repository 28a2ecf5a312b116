/** What this installation is, for visitors and operators (系统信息). Internal. */
@NullMarked
package org.cinnabar.server.platform.system;

import org.jspecify.annotations.NullMarked;
