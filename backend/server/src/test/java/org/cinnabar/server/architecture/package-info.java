/** What the build refuses: imports, sizes and names that the design does not allow. */
@NullMarked
package org.cinnabar.server.architecture;

import org.jspecify.annotations.NullMarked;
