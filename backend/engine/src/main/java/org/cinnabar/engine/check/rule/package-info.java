/**
 * The checks that every form has without writing them (内置审核): required cells, formats, numbers of
 * rows, rows that must differ.
 *
 * <p>May import: {@code form}, {@code expression}.
 */
@NullMarked
package org.cinnabar.engine.check.rule;

import org.jspecify.annotations.NullMarked;
