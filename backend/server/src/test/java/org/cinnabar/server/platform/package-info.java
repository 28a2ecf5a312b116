@NullMarked
package org.cinnabar.server.platform;

import org.jspecify.annotations.NullMarked;
