package org.cinnabar.server.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that is written from top to bottom (工作表写入位置). */
final class SheetCursor {

    private static final int CHARACTER = 256;

    private final XSSFSheet sheet;
    private int row;

    SheetCursor(XSSFSheet sheet) {
        this.sheet = sheet;
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
    }

    /** The number of the line written next, from 0. */
    int line() {
        return row;
    }

    void advance() {
        row++;
    }

    /** The address of a cell of the current line, with its sheet. */
    String address(int column) {
        return new CellReference(sheet.getSheetName(), row, column, true, true).formatAsString();
    }

    /** The addresses from the first of so many lines on to the last, in one column. */
    String range(int column, int first, int count) {
        CellReference last = new CellReference(first + count - 1, column, true, true);
        return new CellReference(sheet.getSheetName(), first, column, true, true).formatAsString()
                + ":"
                + last.formatAsString();
    }

    /** The cell of the current line, or of one further down. */
    XSSFCell cell(int down, int column, CellStyle style) {
        XSSFRow line = sheet.getRow(row + down);
        if (line == null) {
            line = sheet.createRow(row + down);
        }
        XSSFCell cell = line.getCell(column);
        if (cell == null) {
            cell = line.createCell(column);
        }
        cell.setCellStyle(style);
        return cell;
    }

    /** Writes a text over a block of cells, all of which get the style. */
    void block(int down, int column, int height, int width, String text, CellStyle style) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                cell(down + y, column + x, style);
            }
        }
        cell(down, column, style).setCellValue(text);
        if (height > 1 || width > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(
                            row + down, row + down + height - 1, column, column + width - 1));
        }
    }

    void height(float points) {
        sheet.getRow(row).setHeightInPoints(points);
    }

    /** Widens a column to that many characters, never narrows it. */
    void widen(int column, int characters) {
        int wanted = Math.min(characters, 60) * CHARACTER;
        if (sheet.getColumnWidth(column) < wanted) {
            sheet.setColumnWidth(column, wanted);
        }
    }

    /** Repeats these lines on top of every printed page. */
    void repeat(int first, int last) {
        sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
    }
}
