/**
 * The values (值) that cells hold and formulas yield: exact decimals, texts, truth values, dates,
 * and the two ways of having none.
 *
 * <p>May import: {@code form}.
 */
@NullMarked
package org.cinnabar.engine.expression.value;

import org.jspecify.annotations.NullMarked;
