/**
 * How the server starts and says so (启动): refusals in one line, the address when ready. Internal.
 */
@NullMarked
package org.cinnabar.server.platform.startup;

import org.jspecify.annotations.NullMarked;
