package org.cinnabar.server.workbook;

import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.FormulaCells;
import org.cinnabar.engine.conformance.Backend;
import org.cinnabar.engine.conformance.CaseCompiler;
import org.cinnabar.engine.conformance.ConformanceCase;
import org.cinnabar.engine.conformance.Document;
import org.cinnabar.engine.conformance.Outcome;
import org.cinnabar.engine.excel.ExcelBackend;
import org.cinnabar.engine.excel.Judgement;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The Excel back end (Excel 后端): each case is exported as a set, its formula put into the workbook
 * and computed there.
 */
public final class WorkbookEngine implements Backend {

    /** A binary number agrees with an exact one when so many digits do. */
    private static final MathContext COMPARED = new MathContext(14);

    private static final double LARGEST = 1e15;
    private static final Pattern LONG_NUMBER =
            Pattern.compile("=-?(\\d{16,}|(?=\\d*\\.)[\\d.]{17,}|\\d*\\.\\d{10,})");

    @Override
    public List<Answer> answer(CaseCompiler compiler, List<ConformanceCase> cases) {
        return cases.stream().map(it -> answer(compiler, it)).toList();
    }

    private static Answer answer(CaseCompiler compiler, ConformanceCase given) {
        if (given.expect().has("faults")) {
            return new Answer.Declined("it writes compiled trees and reads no formulas");
        }
        if (given.has("computed") || given.has("rules")) {
            return new Answer.Declined(
                    "the order of computed cells and built-in checks are not its");
        }
        if (!compiler.scheme().canStore(given.current())) {
            return new Answer.Declined("a text that is not of its cell's type is never stored");
        }
        if (given.document().toString().codePoints().anyMatch(it -> it > Character.MAX_VALUE)) {
            return new Answer.Declined("Excel counts halves of characters beyond U+FFFF");
        }
        if (LONG_NUMBER.matcher(given.current().forms().toString()).find()) {
            return new Answer.Declined("a number of more than 15 digits or 9 decimals");
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ReportSet set = set(compiler, given);
            SetLayout layout =
                    ReportWorkbook.forms(workbook, set, Language.ZH, new Styles(workbook));
            ExcelBackend excel = new ExcelBackend(layout, set.codeLists());
            Outcome outcome =
                    given.has("formula")
                            ? value(compiler, given, workbook, excel)
                            : check(compiler, given, workbook, excel);
            return new Answer.Given(outcome, false);
        } catch (NotExpressible refused) {
            return new Answer.Declined(refused.reason().en());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportSet set(CaseCompiler compiler, ConformanceCase given) {
        SubmissionData data = given.current();
        return new ReportSet(
                compiler.scheme().definition(),
                compiler.scheme().forms(),
                List.of(),
                data.forms(),
                compiler.scheme().codeLists(),
                "",
                "",
                data.period(),
                LocalizedText.same(""),
                0,
                List.of(),
                new SetProgram(List.of(), List.of(), data.unit()));
    }

    private static Outcome value(
            CaseCompiler compiler,
            ConformanceCase given,
            XSSFWorkbook workbook,
            ExcelBackend excel) {
        var tree = compiler.formula(given).tree();
        if (tree.type().value() == ValueType.DATE) {
            throw new NotExpressible("日期以文本保存", "a day is a text in the workbook");
        }
        String formula = excel.formula(tree, given.document().number("row"));
        String kept = "IF(%1$s=\"\",\"\",%1$s)".formatted(formula);
        CellValue value = computed(workbook, kept);
        String expected = given.expect().text("value");
        return switch (value.getCellType()) {
            case NUMERIC -> Outcome.value(number(value.getNumberValue(), expected));
            case BOOLEAN -> Outcome.value(String.valueOf(value.getBooleanValue()));
            case STRING ->
                    value.getStringValue().isEmpty()
                            ? Outcome.missing("BLANK")
                            : Outcome.value(value.getStringValue());
            default -> Outcome.missing("UNDEFINED");
        };
    }

    /** The expected number where it agrees, otherwise the number that came. */
    private static String number(double value, @Nullable String expected) {
        double size = Math.abs(value);
        if (size >= LARGEST || size > 0 && size < 1 / LARGEST) {
            throw new NotExpressible(
                    "结果超过 15 位", "the result has more digits than a number in Excel");
        }
        BigDecimal found = new BigDecimal(value).round(COMPARED);
        if (expected != null && expected.matches("-?\\d+(\\.\\d+)?")) {
            BigDecimal wanted = new BigDecimal(expected).round(COMPARED);
            if (found.compareTo(wanted) == 0) {
                return expected;
            }
        }
        return found.stripTrailingZeros().toPlainString();
    }

    private static Outcome check(
            CaseCompiler compiler,
            ConformanceCase given,
            XSSFWorkbook workbook,
            ExcelBackend excel) {
        List<Map<String, Object>> findings = new ArrayList<>();
        List<String> notApplicable = new ArrayList<>();
        int evaluated = 0;
        SubmissionData data = given.current();
        for (Check check :
                compiler.program(given).checksFor(data.unit().getOrDefault("type", ""))) {
            for (Integer row : rows(check, data)) {
                String key = row < 0 ? check.id() : check.id() + "#" + row;
                Judgement judged = excel.check(check, row < 0 ? null : row);
                CellValue outcome = computed(workbook, judged.outcome());
                if (outcome.getCellType() != org.apache.poi.ss.usermodel.CellType.BOOLEAN) {
                    notApplicable.add(key);
                    continue;
                }
                evaluated++;
                if (!outcome.getBooleanValue()) {
                    findings.add(finding(check, key, row, judged, given, workbook));
                }
            }
            if (rows(check, data).isEmpty()) {
                notApplicable.add(check.id());
            }
        }
        return Outcome.of(
                new Document(
                        Map.of(
                                "findings", findings,
                                "notApplicable", notApplicable,
                                "evaluated", evaluated)),
                given);
    }

    /** The rows a check goes through; only -1 when it goes through none. */
    private static List<Integer> rows(Check check, SubmissionData data) {
        if (check.forEach().isEmpty()) {
            return List.of(-1);
        }
        Check.FloatingRows rows = check.forEach().get();
        int count = data.form(rows.form()).rows(rows.table()).size();
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }

    private static Map<String, Object> finding(
            Check check,
            String key,
            int row,
            Judgement judged,
            ConformanceCase given,
            XSSFWorkbook workbook) {
        Document expected =
                given.expect().objects("findings").stream()
                        .filter(it -> it.needed("key").equals(key))
                        .findFirst()
                        .orElse(Document.EMPTY);
        Map<String, Object> finding = new HashMap<>();
        finding.put("key", key);
        finding.put("message", Map.of("zh", "", "en", ""));
        finding.put(
                "cells",
                FormulaCells.of(check.formula().tree(), Math.max(row, 0)).stream()
                        .map(Outcome::name)
                        .toList());
        side(finding, "left", judged.left(), expected, workbook);
        side(finding, "right", judged.right(), expected, workbook);
        side(finding, "difference", judged.difference(), expected, workbook);
        return finding;
    }

    private static void side(
            Map<String, Object> finding,
            String name,
            String formula,
            Document expected,
            XSSFWorkbook workbook) {
        CellValue value = computed(workbook, formula);
        switch (value.getCellType()) {
            case NUMERIC -> finding.put(name, number(value.getNumberValue(), expected.text(name)));
            case STRING -> {
                if (!value.getStringValue().isEmpty()) {
                    finding.put(name, value.getStringValue());
                }
            }
            case BOOLEAN -> finding.put(name, String.valueOf(value.getBooleanValue()));
            default -> {}
        }
    }

    private static CellValue computed(XSSFWorkbook workbook, String formula) {
        XSSFSheet sheet =
                Objects.requireNonNullElseGet(
                        workbook.getSheet("answer"), () -> workbook.createSheet("answer"));
        XSSFCell cell = sheet.createRow(0).createCell(0);
        cell.setCellFormula(formula);
        return new XSSFFormulaEvaluator(workbook).evaluate(cell);
    }
}
