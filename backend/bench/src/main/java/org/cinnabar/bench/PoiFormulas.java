package org.cinnabar.bench;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

import java.util.List;

/** Apache POI's formula evaluator: a workbook with a sheet per form and one of checks. */
final class PoiFormulas implements Peer {

    private final Cell[] cells = new Cell[RuleSet.CELLS];
    private final Cell[] conditions;
    private final FormulaEvaluator evaluator;
    private final List<double[]> reports;

    PoiFormulas(List<Rule> rules, List<long[]> reports) {
        Workbook workbook = new HSSFWorkbook();
        for (int form = 0; form < RuleSet.FORMS; form++) {
            var sheet = workbook.createSheet("F" + form);
            for (int row = 0; row < RuleSet.CELLS_OF_FORM; row++) {
                cells[form * RuleSet.CELLS_OF_FORM + row] = sheet.createRow(row).createCell(0);
            }
        }
        Row checks = workbook.createSheet("checks").createRow(0);
        this.conditions = new Cell[rules.size()];
        for (int i = 0; i < conditions.length; i++) {
            conditions[i] = checks.createCell(i);
            conditions[i].setCellFormula(rules.get(i).excel(PoiFormulas::address));
        }
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        this.reports = reports.stream().map(Cells::doubles).toList();
    }

    private static String address(int cell) {
        String place =
                new CellReference(cell % RuleSet.CELLS_OF_FORM, 0, false, false).formatAsString();
        return "F" + cell / RuleSet.CELLS_OF_FORM + "!" + place;
    }

    @Override
    public long violations(int report) {
        double[] values = reports.get(report);
        evaluator.clearAllCachedResultValues();
        for (int i = 0; i < cells.length; i++) {
            cells[i].setCellValue(values[i]);
        }
        long violated = 0;
        for (int i = 0; i < conditions.length; i++) {
            if (!evaluator.evaluate(conditions[i]).getBooleanValue()) {
                violated |= 1L << i;
            }
        }
        return violated;
    }
}
