/** Tests of the comparison of contents. */
@NullMarked
package org.cinnabar.server.submission.comparison;

import org.jspecify.annotations.NullMarked;
