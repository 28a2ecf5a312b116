package org.cinnabar.engine.excel;

import java.util.Optional;

/** Where the cells of one set stand in a workbook (单元格布局), as addresses with their sheet. */
public interface ExcelLayout {

    /** The address of a fixed cell; empty when the workbook does not show it. */
    Optional<String> cell(String form, String cell);

    /** The address of a row's cell in a floating table. */
    Optional<String> cell(String form, String table, int row, String column);

    /** The range of a column of a floating table; empty when there are no rows. */
    Optional<String> column(String form, String table, String column);

    /** Whether the cell shows its code followed by a blank and the code's title. */
    boolean showsTitles(String form, String cell);

    /** The same of a column of a floating table. */
    boolean showsTitles(String form, String table, String column);

    /** The unit's attribute in the register. */
    String register(String attribute);

    /** The reporting period as written. */
    String period();

    /** Puts a formula into a cell of its own and gives that cell's address. */
    String step(String formula);
}
