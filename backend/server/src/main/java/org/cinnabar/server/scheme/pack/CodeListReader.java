package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.CodeListSource;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.scheme.source.CsvTable;
import org.cinnabar.server.scheme.source.CsvTable.Line;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads code lists (代码表) from {@code codes/*.csv}. */
final class CodeListReader {
    private static final List<String> HEADER = List.of("code", "parent", "zh", "en");
    private final Faults faults;
    private final Map<String, Line> byCode = new LinkedHashMap<>();

    private CodeListReader(Faults faults) {
        this.faults = faults;
    }

    static CodeList codeList(CodeListSource source, String name, byte[] content, Faults faults) {
        CsvTable table = CsvTable.read(name, content, faults);
        if (table.header().size() < HEADER.size()
                || !table.header().subList(0, HEADER.size()).equals(HEADER)) {
            faults.add(PackFault.CODE_LIST_HEADER.at(new SourceLocation(name, 1, 1)));
            return new CodeList(source.key(), source.title(), List.of());
        }
        if (table.lines().isEmpty()) {
            faults.add(PackFault.CODE_LIST_EMPTY.at(new SourceLocation(name, 1, 1)));
        }
        CodeListReader reader = new CodeListReader(faults);
        table.lines().forEach(reader::add);
        reader.byCode.values().forEach(reader::checkParent);
        List<String> attributes = table.header().subList(HEADER.size(), table.header().size());
        List<CodeItem> items = new ArrayList<>();
        reader.byCode.values().forEach(line -> items.add(item(line, attributes)));
        return new CodeList(source.key(), source.title(), items);
    }

    private void add(Line line) {
        String code = line.field("code");
        if (code.isBlank()) {
            faults.add(PackFault.CODE_BLANK.at(line.location()));
            return;
        }
        for (String language : List.of("zh", "en")) {
            if (line.field(language).isBlank()) {
                faults.add(PackFault.MISSING_TRANSLATION.at(line.location(), language));
            }
        }
        Line earlier = byCode.putIfAbsent(code, line);
        if (earlier != null) {
            faults.add(PackFault.CODE_TWICE.at(line.location(), code, earlier.location().line()));
        }
    }

    private void checkParent(Line line) {
        String parent = line.field("parent");
        if (!parent.isEmpty() && !byCode.containsKey(parent)) {
            faults.add(
                    PackFault.CODE_PARENT.at(
                            line.location(), parent, Suggestions.of(parent, byCode.keySet())));
        }
        Set<String> above = new HashSet<>();
        for (Line at = line; at != null; at = byCode.get(at.field("parent"))) {
            if (!above.add(at.field("code"))) {
                if (at == line) {
                    faults.add(PackFault.CODE_CIRCLE.at(line.location(), line.field("code")));
                }
                return;
            }
        }
    }

    private static CodeItem item(Line line, List<String> attributes) {
        String parent = line.field("parent");
        Map<String, String> values = new LinkedHashMap<>();
        attributes.forEach(attribute -> values.put(attribute, line.field(attribute)));
        return new CodeItem(
                line.field("code"),
                parent.isEmpty() ? null : parent,
                new LocalizedText(line.field("zh"), line.field("en")),
                values);
    }
}
