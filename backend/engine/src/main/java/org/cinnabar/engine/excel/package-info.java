/**
 * The Excel back end (Excel 后端): formulas and checks as spreadsheet formulas over the cells of one
 * exported set. Text only; where cells stand is asked of a layout.
 *
 * <p>Blank is the empty text, as an empty cell compares; undefined is an error value, {@code #N/A}.
 * Numbers are binary with some 15 digits, so comparisons go through {@code ROUND}.
 *
 * <p>May import: {@code form}, {@code expression}, {@code check}.
 */
@NullMarked
package org.cinnabar.engine.excel;

import org.jspecify.annotations.NullMarked;
