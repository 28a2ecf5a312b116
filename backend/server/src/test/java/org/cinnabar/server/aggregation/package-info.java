@NullMarked
package org.cinnabar.server.aggregation;

import org.jspecify.annotations.NullMarked;
