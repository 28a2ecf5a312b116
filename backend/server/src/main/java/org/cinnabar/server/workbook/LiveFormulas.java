package org.cinnabar.server.workbook;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cinnabar.engine.check.ComputedCell;
import org.cinnabar.engine.excel.ExcelBackend;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Turns the computed cells of a written set into formulas (运算公式). Each keeps the value that was
 * computed exactly, for readers who do not recalculate; a value with more digits than a
 * spreadsheet's numbers stays a text, and a formula that Excel cannot say stays a value.
 */
final class LiveFormulas {

    private final XSSFWorkbook workbook;
    private final ReportSet set;
    private final SetLayout layout;
    private final ExcelBackend excel;

    LiveFormulas(XSSFWorkbook workbook, ReportSet set, SetLayout layout) {
        this.workbook = workbook;
        this.set = set;
        this.layout = layout;
        this.excel = new ExcelBackend(layout, set.codeLists());
    }

    void write() {
        for (ComputedCell cell : set.program().computed()) {
            if (!cell.floating()) {
                write(cell, layout.cell(cell.form(), cell.key()), null);
                continue;
            }
            for (int row = 0; ; row++) {
                Optional<String> address = layout.cell(cell.form(), cell.table(), row, cell.key());
                if (address.isEmpty()) {
                    break;
                }
                write(cell, address, row);
            }
        }
    }

    private void write(ComputedCell computed, Optional<String> address, @Nullable Integer row) {
        if (address.isEmpty()) {
            return;
        }
        XSSFCell cell = at(address.get());
        boolean isLongNumber =
                cell.getCellType() == CellType.STRING
                        && computed.scale() != null
                        && !cell.getStringCellValue().isEmpty();
        if (isLongNumber) {
            return;
        }
        try {
            String formula = excel.computed(computed.formula().tree(), computed.scale(), row);
            if (cell.getCellType() == CellType.NUMERIC) {
                double kept = cell.getNumericCellValue();
                cell.setCellFormula(formula);
                cell.setCellValue(kept);
            } else {
                String kept = cell.getStringCellValue();
                cell.setCellFormula(formula);
                cell.setCellValue(kept);
            }
        } catch (NotExpressible stays) {
            // The value that the server computed is what can be shown.
        }
    }

    private XSSFCell at(String address) {
        CellReference reference =
                new AreaReference(address, workbook.getSpreadsheetVersion()).getFirstCell();
        return workbook.getSheet(reference.getSheetName())
                .getRow(reference.getRow())
                .getCell(reference.getCol());
    }
}
