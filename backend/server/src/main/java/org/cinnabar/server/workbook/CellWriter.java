package org.cinnabar.server.workbook;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.CodeList;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/** Writes what a clerk filled in (单元格内容): numbers as numbers, codes with their titles. */
final class CellWriter {

    /** Decimal digits which a spreadsheet's binary number holds exactly. */
    private static final int EXACT_DIGITS = 15;

    private final Map<String, CodeList> codeLists;
    private final Language language;
    private final Styles styles;

    CellWriter(Map<String, CodeList> codeLists, Language language, Styles styles) {
        this.codeLists = codeLists;
        this.language = language;
        this.styles = styles;
    }

    void write(SheetCursor sheet, int column, CellDefinition cell, String value) {
        CellType type = Objects.requireNonNullElse(cell.type(), CellType.TEXT);
        switch (type) {
            case DECIMAL, INTEGER -> number(sheet, column, cell, value);
            case TEXT, DATE -> sheet.block(0, column, 1, 1, value, styles.text);
            case BOOLEAN -> sheet.block(0, column, 1, 1, yesOrNo(value), styles.centred);
            case CODE -> sheet.block(0, column, 1, 1, titled(cell, value), styles.text);
        }
    }

    private void number(SheetCursor sheet, int column, CellDefinition cell, String value) {
        int scale = Objects.requireNonNullElse(cell.scale(), 0);
        if (value.matches("-?\\d+(\\.\\d+)?")) {
            BigDecimal number = new BigDecimal(value);
            if (number.precision() <= EXACT_DIGITS) {
                int shown = Math.max(scale, number.scale());
                sheet.cell(0, column, styles.number(shown)).setCellValue(number.doubleValue());
                return;
            }
        }
        sheet.block(0, column, 1, 1, value, styles.number(scale));
    }

    private String yesOrNo(String value) {
        return switch (value) {
            case "true" -> language.of("是", "yes");
            case "false" -> language.of("否", "no");
            default -> value;
        };
    }

    private String titled(CellDefinition cell, String value) {
        if (cell.codeList() == null || value.isEmpty()) {
            return value;
        }
        CodeList list = codeLists.get(cell.codeList().text());
        if (list == null) {
            return value;
        }
        return list.find(value).map(item -> value + " " + language.of(item.title())).orElse(value);
    }
}
