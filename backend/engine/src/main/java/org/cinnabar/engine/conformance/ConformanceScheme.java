package org.cinnabar.engine.conformance;

import org.cinnabar.engine.expression.value.CellReader;
import org.cinnabar.engine.expression.value.Missing;
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
import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.RegisterAttribute;
import org.cinnabar.engine.form.ReportingChain;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.form.Table;
import org.cinnabar.engine.form.UnitType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The small scheme that all conformance cases run on (用例制度). */
public final class ConformanceScheme {

    private static final SourceLocation HERE = new SourceLocation("scheme.json", 1, 1);

    private final Document root;
    private final Map<String, Map<String, String>> overrides;
    private final List<FormDefinition> forms;

    private ConformanceScheme(Document root, Map<String, Map<String, String>> overrides) {
        this.root = root;
        this.overrides = overrides;
        this.forms = List.copyOf(read());
    }

    /** The scheme that {@code scheme.json} describes, or one written in the same shape. */
    public static ConformanceScheme of(Document document) {
        return new ConformanceScheme(document, Map.of());
    }

    /** As it was written. */
    public Document document() {
        return root;
    }

    /** The same with cells computed: {@code A.c} → {formula, scale}. */
    public ConformanceScheme computing(Map<String, Map<String, String>> cells) {
        return new ConformanceScheme(root, cells);
    }

    public SchemeDefinition definition() {
        List<UnitType> types = new ArrayList<>();
        for (Document type : root.objects("unitTypes")) {
            String key = type.needed("key");
            types.add(
                    new UnitType(
                            key,
                            type.needed("code"),
                            LocalizedText.same(key),
                            type.texts("forms"),
                            Set.copyOf(type.texts("optional")),
                            HERE));
        }
        LocalizedText none = LocalizedText.same("-");
        return new SchemeDefinition(
                "conformance",
                "1",
                none,
                none,
                none,
                none,
                LocalDate.of(2030, 12, 31),
                Frequency.YEAR,
                types,
                new ReportingChain(List.of("COUNTY"), Map.of()),
                root.texts("register").stream()
                        .map(key -> new RegisterAttribute(key, LocalizedText.same(key)))
                        .toList(),
                null,
                List.of(),
                HERE);
    }

    public Map<String, CodeList> codeLists() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        Document written = root.object("codeLists");
        for (String key : written.members().keySet()) {
            List<CodeItem> items = written.objects(key).stream().map(this::item).toList();
            lists.put(key, new CodeList(key, LocalizedText.same(key), items));
        }
        return lists;
    }

    /** Whether every text of the submission is of its cell's type (类型相符), as stored ones are. */
    public boolean canStore(SubmissionData submission) {
        return forms.stream()
                .allMatch(
                        form ->
                                form.tables().stream()
                                        .allMatch(it -> canStore(it, submission.form(form.key()))));
    }

    private static boolean canStore(Table table, FormData data) {
        return switch (table) {
            case FixedTable fixed ->
                    fixed.rows().stream()
                            .allMatch(
                                    row ->
                                            fixed.leaves().stream()
                                                    .allMatch(
                                                            it ->
                                                                    isReadable(
                                                                            fixed.cell(row, it),
                                                                            data.cell(
                                                                                    fixed.cellKey(
                                                                                            row,
                                                                                            it)))));
            case FloatingTable floating ->
                    data.rows(floating.key()).stream()
                            .allMatch(
                                    row ->
                                            floating.leaves().stream()
                                                    .allMatch(
                                                            it ->
                                                                    isReadable(
                                                                            Optional.ofNullable(
                                                                                    it.cell()),
                                                                            row.getOrDefault(
                                                                                    it.key(),
                                                                                    ""))));
        };
    }

    private static boolean isReadable(Optional<CellDefinition> cell, String text) {
        return cell.map(CellDefinition::type)
                .map(type -> CellReader.read(type, text) != Missing.UNDEFINED)
                .orElse(true);
    }

    private CodeItem item(Document item) {
        return new CodeItem(
                item.needed("code"),
                item.text("parent"),
                localized(item, "code"),
                item.object("attributes").texts());
    }

    public List<FormDefinition> forms() {
        return forms;
    }

    private List<FormDefinition> read() {
        List<FormDefinition> forms = new ArrayList<>();
        for (Document form : root.objects("forms")) {
            String key = form.needed("form");
            List<Table> tables = new ArrayList<>();
            form.objects("tables").forEach(table -> tables.add(table(key, table)));
            forms.add(
                    new FormDefinition(
                            key,
                            null,
                            localized(form.object("title"), "zh"),
                            FormKind.UNIT,
                            Frequency.YEAR,
                            null,
                            tables,
                            HERE));
        }
        return forms;
    }

    private Table table(String form, Document table) {
        String key = table.needed("table");
        boolean floating = table.needed("kind").equals("FLOATING");
        List<Column> columns = new ArrayList<>();
        String prefix = floating ? form + "." + key + "." : "column ";
        table.objects("columns").forEach(column -> columns.add(column(prefix, column)));
        if (floating) {
            return new FloatingTable(
                    key,
                    null,
                    columns,
                    Objects.requireNonNullElse(table.number("minRows"), 0),
                    table.number("maxRows"),
                    table.texts("unique").stream().map(it -> new SourceText(it, HERE)).toList(),
                    HERE);
        }
        List<Row> rows = new ArrayList<>();
        table.objects("rows").forEach(row -> rows.add(row(form, row)));
        String defaultColumn = table.needed("defaultColumn");
        return new FixedTable(key, null, columns, defaultColumn, rows, HERE);
    }

    private Column column(String prefix, Document column) {
        List<Column> children = new ArrayList<>();
        column.objects("columns").forEach(child -> children.add(column(prefix, child)));
        String key = column.text("column");
        return new Column(
                key,
                column.text("number"),
                LocalizedText.same(key == null ? "-" : key),
                children,
                children.isEmpty() ? cell(prefix + key, column) : null,
                null,
                HERE);
    }

    private Row row(String form, Document row) {
        String key = row.needed("row");
        return new Row(
                key,
                row.text("number"),
                LocalizedText.same(key),
                0,
                Set.copyOf(row.texts("grey")),
                cell(form + "." + key, row),
                HERE);
    }

    private CellDefinition cell(String address, Document cell) {
        Map<String, String> override = overrides.getOrDefault(address, Map.of());
        String type = cell.text("type");
        String scale = override.getOrDefault("scale", cell.text("scale"));
        String unit = cell.text("unit");
        return new CellDefinition(
                type == null ? null : CellType.valueOf(type.toUpperCase(Locale.ROOT)),
                scale == null ? null : Integer.valueOf(scale),
                cell.number("maxLength"),
                source(cell.text("pattern")),
                source(cell.text("codeList")),
                unit == null ? null : LocalizedText.same(unit),
                cell.truth("required"),
                source(cell.text("min")),
                source(cell.text("max")),
                source(override.getOrDefault("formula", cell.text("computed"))),
                source(cell.text("prefill")),
                cell.truth("readonly"),
                null);
    }

    private static @Nullable SourceText source(@Nullable String text) {
        return text == null ? null : new SourceText(text, HERE);
    }

    private static LocalizedText localized(Document node, String fallback) {
        String zh =
                Objects.requireNonNullElse(
                        node.text("zh"), Objects.requireNonNullElse(node.text(fallback), ""));
        return new LocalizedText(zh, Objects.requireNonNullElse(node.text("en"), zh));
    }
}
