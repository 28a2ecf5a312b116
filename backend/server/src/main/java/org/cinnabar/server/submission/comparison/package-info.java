/**
 * Comparing what a submission says (数据比较): two revisions cell by cell, and a period with the one
 * before. Pure functions; allowed imports: the submission module's root package, scheme and engine.
 */
@NullMarked
package org.cinnabar.server.submission.comparison;

import org.jspecify.annotations.NullMarked;
