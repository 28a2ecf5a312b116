package org.cinnabar.engine.form;

/** A cell, or a whole column of a floating table, of some submission (单元格位置). */
public sealed interface CellRef {

    String form();

    /** A cell of a fixed table; {@code cell} is {@code row} or {@code row.column}. */
    record FixedCell(String form, String cell) implements CellRef {}

    /** A cell of a floating table; {@code row} counts from 0. */
    record FloatingCell(String form, String table, int row, String column) implements CellRef {}

    /** All cells of one column of a floating table. */
    record FloatingColumn(String form, String table, String column) implements CellRef {}
}
