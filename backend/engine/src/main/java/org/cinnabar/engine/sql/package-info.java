/**
 * The SQL back end (SQL 后端): formulas and checks as one PostgreSQL statement over the wide tables
 * of a whole population. Text only; nothing here talks to a database.
 *
 * <p>Values are written in-band, so that a statement stays an ordinary query: blank is {@code
 * NULL}; undefined is {@code NaN} for numbers, {@code infinity} for days, {@code U+FFFF} for texts;
 * truth values are 1, 0, and -1 for undefined.
 *
 * <p>May import: {@code form}, {@code expression}, {@code check}.
 */
@NullMarked
package org.cinnabar.engine.sql;

import org.jspecify.annotations.NullMarked;
