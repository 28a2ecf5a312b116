/**
 * From a truth-valued formula to a judgement (判定): whether it holds, within a tolerance, and which
 * comparison failed by how much.
 *
 * <p>May import: {@code expression}.
 */
@NullMarked
package org.cinnabar.engine.check.judgement;

import org.jspecify.annotations.NullMarked;
