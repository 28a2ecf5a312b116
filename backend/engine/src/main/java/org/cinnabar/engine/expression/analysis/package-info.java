/**
 * From the untyped tree to the typed one (语义分析): what each name means where the formula stands, and
 * whether the types and measure units fit.
 *
 * <p>May import: {@code form}, {@code expression.value}, {@code expression.tree}, {@code
 * expression.syntax}, {@code expression.function}.
 */
@NullMarked
package org.cinnabar.engine.expression.analysis;

import org.jspecify.annotations.NullMarked;
