package org.cinnabar.server.workbook;

import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cinnabar.engine.excel.ExcelLayout;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FloatingTable;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the cells of a written set stand (单元格地址), and a hidden sheet for steps in between. */
final class SetLayout implements ExcelLayout {

    private static final String STEPS = "计算";

    private final XSSFWorkbook workbook;
    private final ReportSet set;
    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, String> ranges = new HashMap<>();
    private final Set<String> titled = new HashSet<>();
    private final Map<String, String> steps = new HashMap<>();
    private @Nullable XSSFSheet stepSheet;

    SetLayout(XSSFWorkbook workbook, ReportSet set) {
        this.workbook = workbook;
        this.set = set;
    }

    void put(String form, String cell, String address, CellDefinition definition) {
        cells.put(name(form, cell), address);
        putTitled(name(form, cell), definition);
    }

    /** Takes down so many rows that begin at the sheet's current line. */
    void put(String form, FloatingTable table, SheetCursor sheet, int rows) {
        int at = 1;
        for (Column leaf : table.leaves()) {
            int column = at++;
            if (leaf.key() == null) {
                continue;
            }
            String name = name(form, table.key(), leaf.key());
            putTitled(name, leaf.cell() == null ? CellDefinition.EMPTY : leaf.cell());
            for (int row = 0; row < rows; row++) {
                cells.put(
                        name + "#" + row,
                        sheet.range(column, sheet.line() + row, 1).split(":", 2)[0]);
            }
            if (rows > 0) {
                ranges.put(name, sheet.range(column, sheet.line(), rows));
            }
        }
    }

    private void putTitled(String name, CellDefinition definition) {
        if (definition.codeList() != null) {
            titled.add(name);
        }
    }

    private static String name(String... parts) {
        return String.join(".", List.of(parts));
    }

    @Override
    public Optional<String> cell(String form, String cell) {
        return Optional.ofNullable(cells.get(name(form, cell)));
    }

    @Override
    public Optional<String> cell(String form, String table, int row, String column) {
        return Optional.ofNullable(cells.get(name(form, table, column) + "#" + row));
    }

    @Override
    public Optional<String> column(String form, String table, String column) {
        return Optional.ofNullable(ranges.get(name(form, table, column)));
    }

    @Override
    public boolean showsTitles(String form, String cell) {
        return titled.contains(name(form, cell));
    }

    @Override
    public boolean showsTitles(String form, String table, String column) {
        return titled.contains(name(form, table, column));
    }

    @Override
    public String register(String attribute) {
        return set.program().unit().getOrDefault(attribute, "");
    }

    @Override
    public String period() {
        return set.period();
    }

    @Override
    public String step(String formula) {
        return steps.computeIfAbsent(formula, this::newStep);
    }

    private String newStep(String formula) {
        if (stepSheet == null) {
            stepSheet = workbook.createSheet(STEPS);
        }
        int row = steps.size();
        XSSFCell cell = stepSheet.createRow(row).createCell(0);
        cell.setCellFormula(formula);
        return new CellReference(STEPS, row, 0, true, true).formatAsString();
    }

    /** Hides the steps; a spreadsheet program computes them when it opens the file. */
    void hide() {
        if (stepSheet != null) {
            workbook.setSheetVisibility(workbook.getSheetIndex(stepSheet), SheetVisibility.HIDDEN);
            workbook.setForceFormulaRecalculation(true);
        }
    }
}
