/**
 * Running a typed tree (求值): names have become slots, the tree a closure, so that nothing is looked
 * up while a formula runs.
 *
 * <p>May import: {@code form}, {@code expression.value}, {@code expression.tree}.
 */
@NullMarked
package org.cinnabar.engine.expression.evaluation;

import org.jspecify.annotations.NullMarked;
