package org.cinnabar.server.submission.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.platform.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class FormIntakeTest {

    private static final SourceLocation HERE = new SourceLocation("F1.yaml", 1, 1);
    private static final FormDefinition FORM = form();

    @Test
    void keepsTextAsTypedAndNumbersInTheirPlainForm() {
        FormData taken =
                take(
                        Map.of("stock", "１,２３４.50", "stock.previous", "12,3", "note", " 1,234 "),
                        Map.of("lots", List.of(Map.of("amount", "7,000", "lot", "A 1"))));

        assertThat(taken.cells())
                .containsOnly(
                        Map.entry("stock", "1234.50"),
                        Map.entry("stock.previous", "12,3"),
                        Map.entry("note", " 1,234 "));
        assertThat(taken.rows("lots")).containsExactly(Map.of("amount", "7000", "lot", "A 1"));
    }

    @Test
    void dropsBlankCellsButKeepsBlankRowsInTheirPlace() {
        Map<String, String> blank = new HashMap<>();
        blank.put("lot", null);
        FormData taken =
                take(
                        Map.of("stock", "", "note", "  "),
                        Map.of("lots", List.of(blank, Map.of("lot", "B"))));

        assertThat(taken.cells()).isEmpty();
        assertThat(taken.rows("lots")).containsExactly(Map.of(), Map.of("lot", "B"));
    }

    @Test
    void takesAnEmptyContent() {
        assertThat(FormIntake.take(FORM, new FormContent(null, null))).isEqualTo(FormData.EMPTY);
    }

    @Test
    void namesEveryPlaceThatDoesNotFit() {
        List<Violation> refusals =
                refusals(
                        Map.of("stok", "1", "note.previous", "grey"),
                        Map.of(
                                "lots", List.of(Map.of("lot", "A"), Map.of("weight", "1")),
                                "batches", List.of()));

        assertThat(refusals)
                .extracting(Violation::code, Violation::location)
                .containsExactlyInAnyOrder(
                        tuple("UNKNOWN_CELL", Map.of("form", "F1", "cell", "stok")),
                        tuple("UNKNOWN_CELL", Map.of("form", "F1", "cell", "note.previous")),
                        tuple(
                                "UNKNOWN_COLUMN",
                                Map.of(
                                        "form", "F1", "table", "lots", "row", 1, "column",
                                        "weight")),
                        tuple("UNKNOWN_TABLE", Map.of("form", "F1", "table", "batches")));
    }

    @Test
    void refusesWhatIsTooLargeOrUnreadable() {
        assertThat(refusals(Map.of("note", "x".repeat(4_001)), Map.of()))
                .extracting(Violation::code)
                .containsExactly("TEXT_TOO_LONG");
        assertThat(refusals(Map.of("note", "a\u0000b", "stock", "\ud800"), Map.of()))
                .extracting(Violation::code)
                .containsExactly("TEXT_UNREADABLE", "TEXT_UNREADABLE");
        assertThat(refusals(Map.of(), Map.of("lots", Collections.nCopies(10_001, Map.of()))))
                .extracting(Violation::code)
                .containsExactly("TOO_MANY_ROWS");
    }

    private static FormData take(
            Map<String, @Nullable String> cells,
            Map<String, List<Map<String, @Nullable String>>> rows) {
        return FormIntake.take(FORM, new FormContent(cells, new HashMap<>(rows)));
    }

    private static List<Violation> refusals(
            Map<String, @Nullable String> cells,
            Map<String, List<Map<String, @Nullable String>>> rows) {
        return catchThrowableOfType(ContentRefused.class, () -> take(cells, rows)).violations();
    }

    private static FormDefinition form() {
        Column current = column("current", null);
        Column previous = column("previous", null);
        FixedTable main =
                new FixedTable(
                        "main",
                        null,
                        List.of(current, previous),
                        "current",
                        List.of(
                                row("stock", CellType.DECIMAL, Set.of()),
                                row("note", CellType.TEXT, Set.of("previous"))),
                        HERE);
        FloatingTable lots =
                new FloatingTable(
                        "lots",
                        null,
                        List.of(column("lot", CellType.TEXT), column("amount", CellType.INTEGER)),
                        0,
                        null,
                        List.of(),
                        HERE);
        return new FormDefinition(
                "F1", "F1", text("form"), FormKind.UNIT, null, null, List.of(main, lots), HERE);
    }

    private static Row row(String key, CellType type, Set<String> grey) {
        return new Row(key, null, text(key), 0, grey, cell(type), HERE);
    }

    private static Column column(String key, @Nullable CellType type) {
        CellDefinition cell = type == null ? null : cell(type);
        return new Column(key, null, text(key), List.of(), cell, null, HERE);
    }

    private static CellDefinition cell(CellType type) {
        return new CellDefinition(
                type, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static LocalizedText text(String text) {
        return LocalizedText.same(text);
    }
}
