package org.cinnabar.server.workbook;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.excel.ExcelBackend;
import org.cinnabar.engine.excel.Judgement;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The sheet of checks (审核): each check with its live result, both sides and their difference, or
 * the reason why it is checked in the system only.
 */
final class CheckSheet {

    private static final int WIDTH = 8;

    private final ReportSet set;
    private final Language language;
    private final Styles styles;
    private final SetLayout layout;
    private final ExcelBackend excel;

    CheckSheet(ReportSet set, Language language, Styles styles, SetLayout layout) {
        this.set = set;
        this.language = language;
        this.styles = styles;
        this.layout = layout;
        this.excel = new ExcelBackend(layout, set.codeLists());
    }

    void write(SheetCursor sheet) {
        sheet.block(0, 0, 1, WIDTH, language.of("审核关系", "Checks"), styles.heading);
        sheet.height(30);
        sheet.advance();
        int column = 0;
        for (String title : titles()) {
            sheet.block(0, column++, 1, 1, title, styles.header);
        }
        sheet.repeat(sheet.line(), sheet.line());
        sheet.advance();
        for (Check check : set.program().checks()) {
            write(sheet, check);
        }
        sheet.widen(1, 36);
        sheet.widen(4, 40);
        for (int wide : new int[] {2, 3, 5, 6, 7}) {
            sheet.widen(wide, 14);
        }
    }

    private List<String> titles() {
        return List.of(
                language.of("编号", "Check"),
                language.of("名称", "Title"),
                language.of("类型", "Level"),
                language.of("结果", "Result"),
                language.of("公式", "Formula"),
                language.of("左边", "Left"),
                language.of("右边", "Right"),
                language.of("差额", "Difference"));
    }

    private void write(SheetCursor sheet, Check check) {
        if (check.forEach().isEmpty()) {
            write(sheet, check, null);
            return;
        }
        Check.FloatingRows rows = check.forEach().get();
        int count = set.data().containsKey(rows.form()) ? rowCount(rows) : 0;
        for (int row = 0; row < count; row++) {
            write(sheet, check, row);
        }
    }

    private int rowCount(Check.FloatingRows rows) {
        var data = set.data().get(rows.form());
        return data == null ? 0 : data.rows(rows.table()).size();
    }

    private void write(SheetCursor sheet, Check check, @Nullable Integer row) {
        String id = row == null ? check.id() : check.id() + " #" + (row + 1);
        sheet.block(0, 0, 1, 1, id, styles.centred);
        sheet.block(0, 1, 1, 1, language.of(check.definition().title()), styles.text);
        sheet.block(0, 2, 1, 1, level(check.definition().level()), styles.centred);
        sheet.block(0, 4, 1, 1, check.formula().source().text(), styles.text);
        try {
            live(sheet, excel.check(check, row));
        } catch (NotExpressible inTheSystem) {
            String why =
                    language.of("在系统中审核：", "checked in the system: ")
                            + language.of(inTheSystem.reason());
            sheet.block(0, 3, 1, 1, language.of("—", "–"), styles.centred);
            sheet.block(0, 5, 1, 3, why, styles.text);
        }
        sheet.advance();
    }

    private void live(SheetCursor sheet, Judgement judged) {
        String outcome = judged.outcome();
        String result =
                "IF(ISLOGICAL(%1$s),IF(%1$s,\"%2$s\",\"%3$s\"),\"%4$s\")"
                        .formatted(
                                outcome,
                                language.of("通过", "holds"),
                                language.of("不通过", "fails"),
                                language.of("不适用", "does not apply"));
        sheet.cell(0, 3, styles.centred).setCellFormula(result);
        side(sheet, 5, judged.left());
        side(sheet, 6, judged.right());
        side(sheet, 7, judged.difference());
    }

    private void side(SheetCursor sheet, int column, String side) {
        String kept = layout.step(side);
        sheet.cell(0, column, styles.text)
                .setCellFormula("IFERROR(IF(%1$s=\"\",\"\",%1$s),\"\")".formatted(kept));
    }

    private String level(CheckLevel level) {
        return switch (level) {
            case MANDATORY -> language.of("强制性", "mandatory");
            case QUASI_MANDATORY -> language.of("准强制性", "quasi-mandatory");
            case VERIFICATION -> language.of("核实性", "verification");
            case ADVISORY -> language.of("提示性", "advisory");
        };
    }
}
