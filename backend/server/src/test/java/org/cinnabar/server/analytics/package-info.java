@NullMarked
package org.cinnabar.server.analytics;

import org.jspecify.annotations.NullMarked;
