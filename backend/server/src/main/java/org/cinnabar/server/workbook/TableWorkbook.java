package org.cinnabar.server.workbook;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * A workbook of one plain table (表格导出).
 *
 * @param rows texts, and numbers, which stay numbers
 */
public record TableWorkbook(
        String title, List<String> header, List<List<Object>> rows, int decimals) {

    private static final int FIRST_COLUMN_WIDTH = 24;
    private static final int COLUMN_WIDTH = 12;

    /** The bytes of the {@code .xlsx} file; keep off the event loop. */
    public byte[] write() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            write(
                    new SheetCursor(workbook.createSheet(WorkbookUtil.createSafeSheetName(title))),
                    new Styles(workbook));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SheetCursor sheet, Styles styles) {
        sheet.block(0, 0, 1, header.size(), title, styles.heading);
        sheet.advance();
        for (int column = 0; column < header.size(); column++) {
            sheet.cell(0, column, styles.header).setCellValue(header.get(column));
            sheet.widen(column, column == 0 ? FIRST_COLUMN_WIDTH : COLUMN_WIDTH);
        }
        sheet.advance();
        for (List<Object> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                write(sheet, column, row.get(column), styles);
            }
            sheet.advance();
        }
        sheet.repeat(0, 1);
    }

    private void write(SheetCursor sheet, int column, Object value, Styles styles) {
        switch (value) {
            case Integer number ->
                    sheet.cell(0, column, styles.number(0)).setCellValue(number.doubleValue());
            case BigDecimal number ->
                    sheet.cell(0, column, styles.number(decimals))
                            .setCellValue(number.doubleValue());
            default -> sheet.cell(0, column, styles.text).setCellValue(value.toString());
        }
    }
}
