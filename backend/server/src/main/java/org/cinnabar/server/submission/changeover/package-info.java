/**
 * Open submissions move to a corrected version of their scheme (换版): first it is examined what that
 * would mean, then it is carried out. Allowed imports: those of the submission module, and its
 * packages {@code filling} and {@code workflow}.
 */
@NullMarked
package org.cinnabar.server.submission.changeover;

import org.jspecify.annotations.NullMarked;
