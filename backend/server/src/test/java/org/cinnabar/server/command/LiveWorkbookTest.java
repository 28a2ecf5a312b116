package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.pack.SubmissionFiles;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFiles;
import org.cinnabar.server.workbook.Language;
import org.cinnabar.server.workbook.ReportSet;
import org.cinnabar.server.workbook.ReportWorkbook;
import org.cinnabar.server.workbook.SetProgram;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The exported set goes on computing and checking when it is opened in a spreadsheet. */
class LiveWorkbookTest {

    private static final Path PACK = Ran.FORMS.resolve("mercury/2026");
    private static final PublishedScheme SCHEME =
            new PackLoader(SystemRegisters.all())
                    .load(PackFiles.ofFolder(PACK))
                    .scheme()
                    .orElseThrow();

    @Test
    void everyLiveCellComputesWhatTheServerComputed() throws IOException {
        try (XSSFWorkbook workbook = open("pvc-2025")) {
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
            List<String> differing = new ArrayList<>();
            int live = 0;
            for (Sheet sheet : workbook) {
                boolean isForm = !List.of("计算", "审核").contains(sheet.getSheetName());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (isForm && cell.getCellType() == CellType.FORMULA) {
                            live++;
                            String kept = content(cell);
                            evaluator.evaluateFormulaCell(cell);
                            if (!kept.equals(content(cell))) {
                                differing.add(sheet.getSheetName() + cell.getAddress());
                            }
                        }
                    }
                }
            }
            assertThat(differing).isEmpty();
            assertThat(live).isGreaterThan(10);
        }
    }

    private static String content(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? "%.9f".formatted(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    @Test
    void theSheetOfChecksFollowsTheCells() throws IOException {
        try (XSSFWorkbook workbook = open("pvc-2025")) {
            Map<String, String> before = results(workbook);
            Cell opening = beside(workbook, "触媒年初库存");
            opening.setCellValue(opening.getNumericCellValue() + 1000);
            Map<String, String> after = results(workbook);

            assertThat(before.values()).contains("通过", "不适用").doesNotContain("不通过");
            assertThat(before).containsEntry("I02", "通过");
            assertThat(after).containsEntry("I02", "不通过");
        }
    }

    @Test
    void saysWhyACheckIsLeftToTheSystem() throws IOException {
        try (XSSFWorkbook workbook = open("pvc-2025")) {
            String texts = texts(workbook.getSheet("审核"));

            assertThat(texts).contains("在系统中审核：工作簿只有本期数据");
        }
    }

    private static Map<String, String> results(XSSFWorkbook workbook) {
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        return rows(workbook.getSheet("审核")).stream()
                .filter(row -> row.getCell(3) != null)
                .filter(row -> row.getCell(3).getCellType() == CellType.FORMULA)
                .collect(
                        Collectors.toMap(
                                row -> row.getCell(0).getStringCellValue(),
                                row -> evaluator.evaluate(row.getCell(3)).getStringValue()));
    }

    private static Cell beside(XSSFWorkbook workbook, String title) {
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                Cell first = row.getCell(0);
                if (first != null
                        && first.getCellType() == CellType.STRING
                        && first.getStringCellValue().equals(title)) {
                    return row.getCell(3);
                }
            }
        }
        throw new AssertionError("no row " + title);
    }

    private static String texts(Sheet sheet) {
        StringBuilder texts = new StringBuilder();
        rows(sheet).forEach(row -> row.forEach(cell -> texts.append(cell).append('\n')));
        return texts.toString();
    }

    private static List<Row> rows(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        sheet.forEach(rows::add);
        return rows;
    }

    private static XSSFWorkbook open(String example) throws IOException {
        String file = PACK + "/examples/" + example + ".json";
        SubmissionData given =
                new SubmissionFiles(SCHEME.definition(), SCHEME.forms(), new Faults())
                        .read(file, Files.readAllBytes(Path.of(file)))
                        .orElseThrow();
        SubmissionData data =
                SCHEME.program().compute(given, RelatedSubmissions.none()).submission();
        String type = data.unit().getOrDefault("type", "");
        List<String> filed = SCHEME.definition().unitType(type).orElseThrow().forms();
        ReportSet set =
                new ReportSet(
                        SCHEME.definition(),
                        SCHEME.forms().stream().filter(it -> filed.contains(it.key())).toList(),
                        List.of(),
                        data.forms(),
                        SCHEME.codeLists(),
                        "",
                        "",
                        data.period(),
                        LocalizedText.same(""),
                        0,
                        List.of(),
                        new SetProgram(
                                SCHEME.program().computed(),
                                SCHEME.program().checksFor(type),
                                data.unit()));
        return new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.write(set, Language.ZH)));
    }
}
