package org.cinnabar.engine.conformance;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
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
import org.cinnabar.engine.form.Table;
import org.cinnabar.engine.form.UnitType;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The small scheme that all conformance cases run on, read from its JSON. */
public final class ConformanceScheme {

    public static final Path FOLDER = Path.of("../../forms/conformance");
    private static final SourceLocation HERE = new SourceLocation("scheme.json", 1, 1);

    private final JsonNode root;
    private final Map<String, Map<String, String>> overrides;

    private ConformanceScheme(JsonNode root, Map<String, Map<String, String>> overrides) {
        this.root = root;
        this.overrides = overrides;
    }

    public static ConformanceScheme read() {
        return new ConformanceScheme(
                JsonMapper.shared().readTree(FOLDER.resolve("scheme.json").toFile()), Map.of());
    }

    /** A scheme written in the same shape. */
    public static ConformanceScheme of(String json) {
        return new ConformanceScheme(JsonMapper.shared().readTree(json), Map.of());
    }

    /** The same with cells computed: {@code A.c} → {formula, scale}. */
    public ConformanceScheme computing(Map<String, Map<String, String>> cells) {
        return new ConformanceScheme(root, cells);
    }

    public SchemeDefinition definition() {
        List<UnitType> types = new ArrayList<>();
        for (JsonNode type : root.get("unitTypes")) {
            String key = type.get("key").asString();
            types.add(
                    new UnitType(
                            key,
                            type.get("code").asString(),
                            LocalizedText.same(key),
                            texts(type.get("forms")),
                            Set.copyOf(texts(type.path("optional"))),
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
                texts(root.get("register")).stream()
                        .map(key -> new RegisterAttribute(key, LocalizedText.same(key)))
                        .toList(),
                null,
                List.of(),
                HERE);
    }

    public Map<String, CodeList> codeLists() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (var list : root.get("codeLists").properties()) {
            List<CodeItem> items = new ArrayList<>();
            for (JsonNode item : list.getValue()) {
                Map<String, String> attributes = new LinkedHashMap<>();
                item.path("attributes")
                        .properties()
                        .forEach(it -> attributes.put(it.getKey(), it.getValue().asString()));
                items.add(
                        new CodeItem(
                                item.get("code").asString(),
                                text(item, "parent"),
                                localized(item, "code"),
                                attributes));
            }
            lists.put(
                    list.getKey(),
                    new CodeList(list.getKey(), LocalizedText.same(list.getKey()), items));
        }
        return lists;
    }

    public List<FormDefinition> forms() {
        List<FormDefinition> forms = new ArrayList<>();
        for (JsonNode form : root.get("forms")) {
            String key = form.get("form").asString();
            List<Table> tables = new ArrayList<>();
            form.get("tables").forEach(table -> tables.add(table(key, table)));
            forms.add(
                    new FormDefinition(
                            key,
                            null,
                            localized(form.get("title"), "zh"),
                            FormKind.UNIT,
                            Frequency.YEAR,
                            null,
                            tables,
                            HERE));
        }
        return forms;
    }

    private Table table(String form, JsonNode table) {
        String key = table.get("table").asString();
        boolean floating = table.get("kind").asString().equals("FLOATING");
        List<Column> columns = new ArrayList<>();
        String prefix = floating ? form + "." + key + "." : "column ";
        table.get("columns").forEach(column -> columns.add(column(prefix, column)));
        if (floating) {
            return new FloatingTable(
                    key,
                    null,
                    columns,
                    table.path("minRows").asInt(0),
                    table.has("maxRows") ? table.get("maxRows").asInt() : null,
                    texts(table.path("unique")).stream()
                            .map(it -> new SourceText(it, HERE))
                            .toList(),
                    HERE);
        }
        List<Row> rows = new ArrayList<>();
        table.get("rows").forEach(row -> rows.add(row(form, row)));
        String defaultColumn = table.get("defaultColumn").asString();
        return new FixedTable(key, null, columns, defaultColumn, rows, HERE);
    }

    private Column column(String prefix, JsonNode column) {
        List<Column> children = new ArrayList<>();
        column.path("columns").forEach(child -> children.add(column(prefix, child)));
        String key = text(column, "column");
        return new Column(
                key,
                text(column, "number"),
                LocalizedText.same(key == null ? "-" : key),
                children,
                children.isEmpty() ? cell(prefix + key, column) : null,
                null,
                HERE);
    }

    private Row row(String form, JsonNode row) {
        String key = row.get("row").asString();
        return new Row(
                key,
                text(row, "number"),
                LocalizedText.same(key),
                0,
                Set.copyOf(texts(row.path("grey"))),
                cell(form + "." + key, row),
                HERE);
    }

    private CellDefinition cell(String address, JsonNode cell) {
        Map<String, String> override = overrides.getOrDefault(address, Map.of());
        String type = text(cell, "type");
        String scale = override.getOrDefault("scale", text(cell, "scale"));
        String unit = text(cell, "unit");
        return new CellDefinition(
                type == null ? null : CellType.valueOf(type.toUpperCase(Locale.ROOT)),
                scale == null ? null : Integer.valueOf(scale),
                cell.has("maxLength") ? cell.get("maxLength").asInt() : null,
                source(text(cell, "pattern")),
                source(text(cell, "codeList")),
                unit == null ? null : LocalizedText.same(unit),
                cell.has("required") ? cell.get("required").asBoolean() : null,
                source(text(cell, "min")),
                source(text(cell, "max")),
                source(override.getOrDefault("formula", text(cell, "computed"))),
                source(text(cell, "prefill")),
                cell.has("readonly") ? cell.get("readonly").asBoolean() : null,
                null);
    }

    private static @Nullable SourceText source(@Nullable String text) {
        return text == null ? null : new SourceText(text, HERE);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asString() : null;
    }

    private static LocalizedText localized(JsonNode node, String fallback) {
        String zh = node.path("zh").asString(node.path(fallback).asString(""));
        return new LocalizedText(zh, node.path("en").asString(zh));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toList());
    }
}
