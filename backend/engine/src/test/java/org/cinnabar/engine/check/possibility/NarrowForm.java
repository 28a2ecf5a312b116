package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;
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
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A form whose cells have narrow limits, and random content that keeps to them. */
final class NarrowForm {

    private static final SourceLocation HERE = new SourceLocation("random", 1, 1);
    private static final Map<String, CellDefinition> CELLS = new LinkedHashMap<>();
    private static final Map<String, List<String>> CONTENT = new LinkedHashMap<>();
    private static final List<String> FREE = List.of("", "-1", "0", "0.5", "1", "2", "-100.5", "7");
    private static final List<String> AMOUNTS = List.of("", "0", "1", "2.5", "100", "x");

    static {
        cell("share", number(2, "0", "100"), "", "0", "0.5", "1", "99.99", "100", "2");
        cell("count", number(0, "1", null), "", "1", "2", "3", "100");
        cell("part", number(1, null, "0"), "", "0", "-0.5", "-1", "-7");
        cell("free", number(1, null, null), FREE.toArray(String[]::new));
        cell("kind", of(CellType.CODE, null, "kinds", null, null), "", "A", "B");
        cell("note", of(CellType.TEXT, null, null, null, null), "", "A", "B", "C");
        cell("sure", of(CellType.BOOLEAN, null, null, null, null), "", "true", "false", "x");
        cell("from", of(CellType.DATE, null, null, null, null), "", "2025-01-01", "2024-03-31");
        cell("until", of(CellType.DATE, null, null, null, null), "", "2025-01-01", "2026-03-31");
    }

    static final CodeList KINDS =
            new CodeList(
                    "kinds",
                    LocalizedText.same("kinds"),
                    List.of(
                            new CodeItem("A", null, LocalizedText.same("A"), Map.of()),
                            new CodeItem("B", null, LocalizedText.same("B"), Map.of())));
    static final FormDefinition FORM = form();
    static final FormulaCompiler FORMULAS =
            FormulaCompiler.of(List.of(FORM), Set.of("type"), Map.of("kinds", KINDS));

    private final RandomGenerator random;

    NarrowForm(RandomGenerator random) {
        this.random = random;
    }

    private static void cell(String key, CellDefinition cell, String... content) {
        CELLS.put(key, cell);
        CONTENT.put(key, List.of(content));
    }

    private static CellDefinition number(int scale, @Nullable String min, @Nullable String max) {
        return of(scale == 0 ? CellType.INTEGER : CellType.DECIMAL, scale, null, min, max);
    }

    private static CellDefinition of(
            CellType type,
            @Nullable Integer scale,
            @Nullable String codeList,
            @Nullable String min,
            @Nullable String max) {
        return new CellDefinition(
                type,
                scale,
                null,
                null,
                source(codeList),
                null,
                null,
                source(min),
                source(max),
                null,
                null,
                null,
                null);
    }

    private static @Nullable SourceText source(@Nullable String text) {
        return text == null ? null : new SourceText(text, HERE);
    }

    private static FormDefinition form() {
        List<Row> rows = new ArrayList<>();
        CELLS.forEach(
                (key, cell) ->
                        rows.add(
                                new Row(
                                        key,
                                        null,
                                        LocalizedText.same(key),
                                        0,
                                        Set.of(),
                                        cell,
                                        HERE)));
        return new FormDefinition(
                "F",
                null,
                LocalizedText.same("F"),
                FormKind.UNIT,
                null,
                null,
                List.of(
                        new FixedTable(
                                "main",
                                null,
                                List.of(column("now", null), column("last", null)),
                                "now",
                                rows,
                                HERE),
                        new FloatingTable(
                                "rows",
                                null,
                                List.of(column("amount", number(1, "0", null))),
                                0,
                                null,
                                List.of(),
                                HERE)),
                HERE);
    }

    private static Column column(String key, @Nullable CellDefinition cell) {
        return new Column(key, null, LocalizedText.same(key), List.of(), cell, null, HERE);
    }

    /** The first row of a random report. */
    Frame frame() {
        RelatedSubmissions related =
                random.nextInt(4) == 0
                        ? RelatedSubmissions.none()
                        : RelatedSubmissions.of(submission());
        return FORMULAS.frame(submission(), related).inRow(0);
    }

    private SubmissionData submission() {
        Map<String, String> cells = new LinkedHashMap<>();
        CONTENT.forEach((key, content) -> cells.put(key, one(content)));
        cells.put("free.last", one(FREE));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row <= random.nextInt(3); row++) {
            rows.add(Map.of("amount", one(AMOUNTS)));
        }
        return new SubmissionData(
                "s",
                "1",
                "2025",
                Map.of("type", random.nextBoolean() ? "A" : "C"),
                Map.of("F", new FormData(cells, Map.of("rows", rows))),
                Map.of());
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
