package org.cinnabar.server.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.HashMap;
import java.util.Map;

/** The looks of a printed form (单元格样式), one object each for the whole workbook. */
final class Styles {

    private static final String FONT = "宋体";
    private static final short TEXT_POINTS = 10;
    private static final short TITLE_POINTS = 16;

    private final XSSFWorkbook workbook;
    private final Map<Integer, XSSFCellStyle> numbers = new HashMap<>();
    private final Map<Integer, XSSFCellStyle> titles = new HashMap<>();
    final CellStyle heading;
    final CellStyle plain;
    final CellStyle header;
    final CellStyle text;
    final CellStyle centred;
    final CellStyle grey;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        heading = style(TITLE_POINTS, true, HorizontalAlignment.CENTER, false);
        plain = style(TEXT_POINTS, false, HorizontalAlignment.LEFT, false);
        header = style(TEXT_POINTS, true, HorizontalAlignment.CENTER, true);
        text = style(TEXT_POINTS, false, HorizontalAlignment.LEFT, true);
        centred = style(TEXT_POINTS, false, HorizontalAlignment.CENTER, true);
        XSSFCellStyle filled = style(TEXT_POINTS, false, HorizontalAlignment.CENTER, true);
        filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        filled.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        grey = filled;
    }

    /** A number with that many decimals. */
    CellStyle number(int scale) {
        return numbers.computeIfAbsent(
                scale,
                decimals -> {
                    XSSFCellStyle style =
                            style(TEXT_POINTS, false, HorizontalAlignment.RIGHT, true);
                    String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
                    style.setDataFormat(workbook.createDataFormat().getFormat(format));
                    return style;
                });
    }

    /** The name of an indicator at that indentation. */
    CellStyle title(int level) {
        return titles.computeIfAbsent(
                level,
                indentation -> {
                    XSSFCellStyle style = style(TEXT_POINTS, false, HorizontalAlignment.LEFT, true);
                    style.setIndention((short) (2 * indentation));
                    return style;
                });
    }

    private XSSFCellStyle style(
            short points, boolean bold, HorizontalAlignment horizontal, boolean border) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(points);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(horizontal);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(border);
        if (border) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
