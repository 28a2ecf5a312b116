package org.cinnabar.server.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.ReportingChain;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ReportWorkbookTest {

    private static final SourceLocation HERE = new SourceLocation("test.yaml", 1, 1);

    @Test
    void printsNumbersAsNumbersWithTheirDecimals() throws IOException {
        Cell cell = find(formSheet(Map.of("output", "1234.50")), "1,234.50");

        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getNumericCellValue()).isEqualTo(1234.5);
    }

    @Test
    void keepsEveryDigitOfANumberTooLongForASpreadsheet() throws IOException {
        Cell cell =
                find(formSheet(Map.of("output", "12345678901234567.89")), "12345678901234567.89");

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    }

    @Test
    void fillsCellsWhichAreNotAskedForGrey() throws IOException {
        Sheet sheet = formSheet(Map.of());
        Row output = find(sheet, "聚氯乙烯产量").getRow();

        Cell lastYear = output.getCell(4);

        assertThat(lastYear.getCellStyle().getFillPattern())
                .isEqualTo(FillPatternType.SOLID_FOREGROUND);
    }

    @Test
    void namesOnTheCoverWhoSignedAndWhen() throws IOException {
        assertThat(texts(formSheet(Map.of()).getWorkbook().getSheetAt(0)))
                .contains("填表人（签署）", "李四  2026-01-05 10:00");
    }

    @Test
    void spansTheHeaderOfAGroupOverItsColumns() throws IOException {
        Sheet sheet = formSheet(Map.of());
        Cell group = find(sheet, "本期");

        assertThat(sheet.getMergedRegions())
                .anySatisfy(
                        region -> {
                            assertThat(region.isInRange(group)).isTrue();
                            assertThat(region.getNumberOfCells()).isEqualTo(2);
                        });
    }

    @Test
    void printsTheRowsOfAFloatingTableWithTheTitlesOfTheirCodes() throws IOException {
        Sheet sheet = formSheet(Map.of());

        assertThat(texts(sheet)).contains("900-022-29 废汞触媒", "1");
    }

    @Test
    void printsHeadAndFootBlock() throws IOException {
        assertThat(texts(formSheet(Map.of())))
                .contains(
                        "表号：汞基102", "单位详细名称（盖章）：某某化工有限公司", "统一社会信用代码：91650100710900001X", "填表人：张三");
    }

    @Test
    void listsTheFormsOnTheCover() throws IOException {
        try (XSSFWorkbook workbook = open(set(Map.of()), Language.EN)) {
            assertThat(texts(workbook.getSheetAt(0)))
                    .contains("Scheme", "汞基102", "PVC production", "filled", "draft");
        }
    }

    private static Sheet formSheet(Map<String, String> cells) throws IOException {
        try (XSSFWorkbook workbook = open(set(cells), Language.ZH)) {
            return workbook.getSheetAt(1);
        }
    }

    private static XSSFWorkbook open(ReportSet set, Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.write(set, language)));
    }

    private static ReportSet set(Map<String, String> cells) {
        FormDefinition form =
                form("HG102", "汞基102", "聚氯乙烯生产", "PVC production", List.of(fixed(), floating()));
        FormDefinition foot = form("FOOT", null, "表尾", "Foot", List.of(footTable()));
        return new ReportSet(
                scheme(),
                List.of(form),
                List.of(foot),
                Map.of(
                        "HG102",
                        new FormData(cells, Map.of("rows", List.of(Map.of("code", "900-022-29")))),
                        "FOOT",
                        new FormData(Map.of("filledBy", "张三"), Map.of())),
                Map.of("wasteCodes", wasteCodes()),
                "某某化工有限公司",
                "91650100710900001X",
                "2025",
                new LocalizedText("草稿", "draft"),
                0,
                List.of(
                        new SignatureLine(
                                text("填表人（签署）", "Filled in by (signed)"),
                                "李四",
                                "2026-01-05 10:00")),
                SetProgram.NONE);
    }

    private static CodeList wasteCodes() {
        return new CodeList(
                "wasteCodes",
                text("废物代码", "Waste codes"),
                List.of(
                        new CodeItem(
                                "900-022-29", null, text("废汞触媒", "Spent catalyst"), Map.of())));
    }

    private static FixedTable fixed() {
        Column current = leaf("current", "本年", CellDefinition.EMPTY);
        Column previous = leaf("previous", "上年", CellDefinition.EMPTY);
        Column group =
                new Column(
                        null,
                        null,
                        text("本期", "Period"),
                        List.of(current, previous),
                        null,
                        null,
                        HERE);
        return new FixedTable(
                "main",
                null,
                List.of(group),
                "current",
                List.of(row("output", "聚氯乙烯产量", Set.of("previous"), decimal(2))),
                HERE);
    }

    private static FixedTable footTable() {
        CellDefinition name = cell(org.cinnabar.engine.form.CellType.TEXT, null, null);
        return new FixedTable(
                "foot",
                null,
                List.of(leaf("value", "值", CellDefinition.EMPTY)),
                "value",
                List.of(row("filledBy", "填表人", Set.of(), name)),
                HERE);
    }

    private static FloatingTable floating() {
        CellDefinition code = cell(org.cinnabar.engine.form.CellType.CODE, null, "wasteCodes");
        return new FloatingTable(
                "rows", null, List.of(leaf("code", "废物代码", code)), 0, null, List.of(), HERE);
    }

    private static org.cinnabar.engine.form.Row row(
            String key, String title, Set<String> grey, CellDefinition cell) {
        return new org.cinnabar.engine.form.Row(key, "03", text(title, title), 0, grey, cell, HERE);
    }

    private static Column leaf(String key, String title, CellDefinition cell) {
        return new Column(key, "1", text(title, title), List.of(), cell, null, HERE);
    }

    private static CellDefinition decimal(int scale) {
        return cell(org.cinnabar.engine.form.CellType.DECIMAL, scale, null);
    }

    private static CellDefinition cell(
            org.cinnabar.engine.form.CellType type,
            @Nullable Integer scale,
            @Nullable String codeList) {
        return new CellDefinition(
                type,
                scale,
                null,
                null,
                codeList == null ? null : new SourceText(codeList, HERE),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static FormDefinition form(
            String key,
            @Nullable String code,
            String zh,
            String en,
            List<org.cinnabar.engine.form.Table> tables) {
        return new FormDefinition(
                key, code, text(zh, en), FormKind.UNIT, Frequency.YEAR, null, tables, HERE);
    }

    private static SchemeDefinition scheme() {
        return new SchemeDefinition(
                "mercury",
                "2026",
                text("制度", "Scheme"),
                text("生态环境部", "Ministry"),
                text("国家统计局", "Bureau"),
                text("文号", "No. 1"),
                LocalDate.of(2028, 12, 31),
                Frequency.YEAR,
                List.of(),
                new ReportingChain(List.of(), Map.of()),
                List.of(),
                "FOOT",
                List.of(),
                HERE);
    }

    private static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    private static List<String> texts(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(formatter.formatCellValue(cell))));
        return texts;
    }

    private static Cell find(Sheet sheet, String text) {
        DataFormatter formatter = new DataFormatter();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (formatter.formatCellValue(cell).equals(text)) {
                    return cell;
                }
            }
        }
        throw new AssertionError(text + " is not among " + texts(sheet));
    }
}
