/**
 * The typed tree (类型树) of a formula, which every back end walks, and the catalogue of what can be
 * wrong with a formula.
 *
 * <p>May import: {@code form}, {@code expression.value}.
 */
@NullMarked
package org.cinnabar.engine.expression.tree;

import org.jspecify.annotations.NullMarked;
