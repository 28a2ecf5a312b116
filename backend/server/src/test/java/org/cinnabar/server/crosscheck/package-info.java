@NullMarked
package org.cinnabar.server.crosscheck;

import org.jspecify.annotations.NullMarked;
