@NullMarked
package org.cinnabar.bench.load;

import org.jspecify.annotations.NullMarked;
