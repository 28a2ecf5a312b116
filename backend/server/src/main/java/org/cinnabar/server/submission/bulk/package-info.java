/**
 * One decision on many submissions (批量审核): ordered once, carried out one by one, each outcome kept.
 * Allowed imports: those of the submission module, and its package {@code workflow}.
 */
@NullMarked
package org.cinnabar.server.submission.bulk;

import org.jspecify.annotations.NullMarked;
