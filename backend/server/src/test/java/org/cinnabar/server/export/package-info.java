@NullMarked
package org.cinnabar.server.export;

import org.jspecify.annotations.NullMarked;
