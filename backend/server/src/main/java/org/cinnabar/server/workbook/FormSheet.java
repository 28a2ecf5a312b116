package org.cinnabar.server.workbook;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.Table;

import java.util.List;
import java.util.Map;

/** One form in its official layout (表样): head block, tables, foot block. */
final class FormSheet {

    private static final int ROW_HEADS = 3;

    private final ReportSet set;
    private final FormDefinition form;
    private final Language language;
    private final Styles styles;
    private final FormData data;
    private final CellWriter cells;
    private final SetLayout layout;

    FormSheet(
            ReportSet set,
            FormDefinition form,
            Language language,
            Styles styles,
            SetLayout layout) {
        this.layout = layout;
        this.set = set;
        this.form = form;
        this.language = language;
        this.styles = styles;
        this.data = set.data(form);
        this.cells = new CellWriter(set.codeLists(), language, styles);
    }

    void write(SheetCursor sheet) {
        int width = Math.max(5, form.tables().stream().mapToInt(this::width).max().orElse(0));
        sheet.block(0, 0, 1, width, language.of(form.title()), styles.heading);
        sheet.height(30);
        sheet.advance();
        head(sheet, width);
        for (Table table : form.tables()) {
            switch (table) {
                case FixedTable fixed -> fixed(sheet, fixed);
                case FloatingTable floating -> floating(sheet, floating);
            }
            sheet.advance();
        }
        foot(sheet);
    }

    private int width(Table table) {
        return table.leaves().size() + (table instanceof FixedTable ? ROW_HEADS : 1);
    }

    private void head(SheetCursor sheet, int width) {
        SchemeDefinition scheme = set.scheme();
        String code = form.formCode() == null ? form.key() : form.formCode();
        List<String> left =
                List.of(
                        language.of("统一社会信用代码：", "Credit code: ") + set.creditCode(),
                        language.of("单位详细名称（盖章）：", "Unit (seal): ") + set.unitName(),
                        language.of("报告期：", "Period: ") + set.period());
        List<String> right =
                List.of(
                        language.of("表号：", "Form no.: ") + code,
                        language.of("制定机关：", "Issued by: ")
                                + language.of(scheme.issuingAuthority()),
                        language.of("批准机关：", "Approved by: ")
                                + language.of(scheme.approvingAuthority()),
                        language.of("批准文号：", "Approval no.: ")
                                + language.of(scheme.approvalNumber()),
                        language.of("有效期至：", "Valid until: ") + scheme.validUntil());
        int half = width / 2;
        for (int line = 0; line < right.size(); line++) {
            int fromBottom = line - (right.size() - left.size());
            sheet.block(0, 0, 1, half, fromBottom < 0 ? "" : left.get(fromBottom), styles.plain);
            sheet.block(0, half, 1, width - half, right.get(line), styles.plain);
            sheet.advance();
        }
    }

    private void fixed(SheetCursor sheet, FixedTable table) {
        title(sheet, table);
        int depth = TableHeader.depth(table.columns());
        int first = sheet.line();
        sheet.block(0, 0, depth, 1, language.of("指标名称", "Indicator"), styles.header);
        sheet.block(0, 1, depth, 1, language.of("计量单位", "Unit"), styles.header);
        sheet.block(0, 2, depth, 1, language.of("代码", "Code"), styles.header);
        header(sheet, table, ROW_HEADS, depth);
        sheet.block(0, 0, 1, 1, language.of("甲", "A"), styles.centred);
        sheet.block(0, 1, 1, 1, language.of("乙", "B"), styles.centred);
        sheet.block(0, 2, 1, 1, language.of("丙", "C"), styles.centred);
        numbers(sheet, table, ROW_HEADS);
        sheet.repeat(first, sheet.line() - 1);
        sheet.widen(0, 36);
        sheet.widen(1, 10);
        for (Row row : table.rows()) {
            sheet.block(0, 0, 1, 1, language.of(row.title()), styles.title(row.level()));
            sheet.block(0, 1, 1, 1, unit(row.cell()), styles.centred);
            sheet.block(0, 2, 1, 1, row.number() == null ? "" : row.number(), styles.centred);
            int column = ROW_HEADS;
            for (Column leaf : table.leaves()) {
                int at = column++;
                table.cell(row, leaf)
                        .ifPresentOrElse(
                                cell -> cell(sheet, at, cell, table.cellKey(row, leaf)),
                                () -> sheet.block(0, at, 1, 1, "", styles.grey));
            }
            sheet.advance();
        }
    }

    private void cell(SheetCursor sheet, int column, CellDefinition cell, String key) {
        layout.put(form.key(), key, sheet.address(column), cell);
        cells.write(sheet, column, cell, data.cell(key));
    }

    private void floating(SheetCursor sheet, FloatingTable table) {
        title(sheet, table);
        int depth = TableHeader.depth(table.columns());
        int first = sheet.line();
        sheet.block(0, 0, depth, 1, language.of("序号", "No."), styles.header);
        header(sheet, table, 1, depth);
        sheet.block(0, 0, 1, 1, "", styles.centred);
        numbers(sheet, table, 1);
        sheet.repeat(first, sheet.line() - 1);
        layout.put(form.key(), table, sheet, data.rows(table.key()).size());
        int number = 1;
        for (Map<String, String> row : data.rows(table.key())) {
            sheet.block(0, 0, 1, 1, Integer.toString(number++), styles.centred);
            int column = 1;
            for (Column leaf : table.leaves()) {
                CellDefinition cell = leaf.cell() == null ? CellDefinition.EMPTY : leaf.cell();
                cells.write(sheet, column++, cell, row.getOrDefault(leaf.key(), ""));
            }
            sheet.advance();
        }
        if (data.rows(table.key()).isEmpty()) {
            sheet.block(0, 0, 1, width(table), language.of("本期无数据", "no data"), styles.centred);
            sheet.advance();
        }
    }

    private void title(SheetCursor sheet, Table table) {
        LocalizedText title = table.title();
        if (title != null) {
            sheet.block(0, 0, 1, width(table), language.of(title), styles.plain);
            sheet.advance();
        }
    }

    private void header(SheetCursor sheet, Table table, int from, int depth) {
        for (TableHeader.Block block : TableHeader.of(table.columns())) {
            Column column = block.column();
            String unit = column.cell() == null ? "" : unit(column.cell());
            String text = language.of(column.title()) + (unit.isEmpty() ? "" : "（" + unit + "）");
            sheet.block(
                    block.down(),
                    from + block.right(),
                    block.height(),
                    block.width(),
                    text,
                    styles.header);
            sheet.widen(from + block.right(), 14);
        }
        for (int line = 0; line < depth; line++) {
            sheet.advance();
        }
    }

    private void numbers(SheetCursor sheet, Table table, int from) {
        int column = from;
        for (Column leaf : table.leaves()) {
            String number = leaf.number() == null ? "" : leaf.number();
            sheet.block(0, column++, 1, 1, number, styles.centred);
        }
        sheet.advance();
    }

    private void foot(SheetCursor sheet) {
        for (FormDefinition foot : set.foot()) {
            FormData written = set.data(foot);
            foot.fixedTables()
                    .forEach(
                            table ->
                                    table.rows()
                                            .forEach(
                                                    row -> {
                                                        sheet.block(
                                                                0,
                                                                0,
                                                                1,
                                                                3,
                                                                language.of(row.title())
                                                                        + language.of("：", ": ")
                                                                        + written.cell(row.key()),
                                                                styles.plain);
                                                        sheet.advance();
                                                    }));
        }
    }

    private String unit(CellDefinition cell) {
        return cell.unit() == null ? "" : language.of(cell.unit());
    }
}
