/**
 * What formulas can come out as (可能结果), seen from their text and the definitions of the cells
 * alone: stretches of numbers, truth values, texts, and whether blank. Whatever cannot be decided
 * counts as possible, so that nothing is called impossible that a report in sound format could
 * show.
 *
 * <p>May import: {@code form}, {@code expression}.
 */
@NullMarked
package org.cinnabar.engine.check.possibility;

import org.jspecify.annotations.NullMarked;
