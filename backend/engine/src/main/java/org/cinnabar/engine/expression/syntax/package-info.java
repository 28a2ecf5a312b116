/**
 * From the text of a formula to an untyped tree (语法). Reports every fault it can find, and never
 * stops at the first.
 *
 * <p>May import: {@code form}, {@code expression.value}, {@code expression.tree}.
 */
@NullMarked
package org.cinnabar.engine.expression.syntax;

import org.jspecify.annotations.NullMarked;
