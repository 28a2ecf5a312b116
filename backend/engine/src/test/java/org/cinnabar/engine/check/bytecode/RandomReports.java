package org.cinnabar.engine.check.bytecode;

import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Random content of one form with cells of many scales, some of it such as clerks should not type.
 */
final class RandomReports {

    private static final SourceLocation HERE = new SourceLocation("random", 1, 1);
    private static final Map<String, Integer> CELLS =
            new TreeMap<>(Map.of("i", 0, "a", 2, "b", 3, "c", 1, "d", 6, "e", 3));
    private static final Map<String, Integer> COLUMNS =
            new TreeMap<>(Map.of("x", 2, "y", 3, "w", 0));
    private static final List<String> TEXTS =
            List.of("", "1", "HW29", "HW", "<>1", "=HW29", "HW*", ">1");
    private static final List<String> ODD =
            List.of("abc", "0.12345678", "999999999999999999", "-999999999999999.99", "1e3", "١");

    static final FormulaCompiler FORMULAS =
            FormulaCompiler.of(List.of(form()), Set.of("type"), Map.of());

    private final RandomGenerator random;

    RandomReports(RandomGenerator random) {
        this.random = random;
    }

    private static FormDefinition form() {
        List<Row> rows = new ArrayList<>();
        CELLS.forEach((key, scale) -> rows.add(row(key, cell(CellType.DECIMAL, scale))));
        rows.add(row("t", cell(CellType.TEXT, null)));
        List<Column> columns = new ArrayList<>();
        COLUMNS.forEach((key, scale) -> columns.add(column(key, cell(CellType.DECIMAL, scale))));
        columns.add(column("code", cell(CellType.TEXT, null)));
        return new FormDefinition(
                "F",
                null,
                LocalizedText.same("F"),
                FormKind.UNIT,
                null,
                null,
                List.of(
                        new FixedTable("main", null, List.of(column("v", null)), "v", rows, HERE),
                        new FloatingTable("rows", null, columns, 0, null, List.of(), HERE)),
                HERE);
    }

    private static Row row(String key, CellDefinition cell) {
        return new Row(key, null, LocalizedText.same(key), 0, Set.of(), cell, HERE);
    }

    private static Column column(String key, @Nullable CellDefinition cell) {
        return new Column(key, null, LocalizedText.same(key), List.of(), cell, null, HERE);
    }

    private static CellDefinition cell(CellType type, @Nullable Integer scale) {
        return new CellDefinition(
                type, scale, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A submission with at least one row. */
    SubmissionData submission() {
        boolean odd = random.nextInt(3) == 0;
        Map<String, String> cells = new LinkedHashMap<>();
        CELLS.forEach((key, scale) -> cells.put(key, number(scale, odd)));
        cells.put("t", TEXTS.get(random.nextInt(TEXTS.size())));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row <= random.nextInt(4); row++) {
            Map<String, String> written = new LinkedHashMap<>();
            COLUMNS.forEach((key, scale) -> written.put(key, number(scale, odd)));
            written.put("code", TEXTS.get(random.nextInt(TEXTS.size())));
            rows.add(written);
        }
        return new SubmissionData(
                "s",
                "1",
                "2025",
                Map.of("type", random.nextBoolean() ? "1" : ""),
                Map.of("F", new FormData(cells, Map.of("rows", rows))),
                Map.of());
    }

    RelatedSubmissions related() {
        return random.nextInt(4) == 0
                ? RelatedSubmissions.none()
                : RelatedSubmissions.of(submission());
    }

    private String number(int scale, boolean odd) {
        if (odd && random.nextInt(12) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "0";
            case 2, 3 -> String.valueOf(random.nextInt(4));
            case 4 -> BigDecimal.valueOf(random.nextLong(-50, 50), Math.min(scale, 1)).toString();
            case 5 -> BigDecimal.valueOf(random.nextInt(2_000_000_000), scale).toPlainString();
            default -> BigDecimal.valueOf(random.nextInt(5_000), scale).toPlainString();
        };
    }
}
