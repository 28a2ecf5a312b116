package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.Table;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names under which the data of a set of forms may stand in a submission (填报项名称). */
final class FillableNames {
    private record Names(Set<String> cells, Map<String, Set<String>> tables) {}

    private final Map<String, Names> forms = new LinkedHashMap<>();
    private final Faults faults;

    FillableNames(Collection<FormDefinition> definitions, Faults faults) {
        this.faults = faults;
        definitions.forEach(form -> forms.put(form.key(), names(form)));
    }

    private static Names names(FormDefinition form) {
        Set<String> cells = new LinkedHashSet<>();
        form.fixedTables().forEach(table -> addCells(table, cells));
        Map<String, Set<String>> tables =
                form.floatingTables()
                        .collect(Collectors.toMap(Table::key, FillableNames::columns, (a, b) -> a));
        return new Names(cells, tables);
    }

    private static void addCells(FixedTable table, Set<String> cells) {
        for (var row : table.rows()) {
            for (Column column : table.leaves()) {
                table.cell(row, column).ifPresent(cell -> cells.add(table.cellKey(row, column)));
            }
        }
    }

    private static Set<String> columns(Table table) {
        return table.leaves().stream()
                .map(Column::key)
                .filter(key -> key != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean knowsForm(String form, SourceLocation place) {
        return knows(forms.keySet(), form, place);
    }

    boolean knowsCell(String form, String cell, SourceLocation place) {
        return knows(of(form).cells(), cell, place);
    }

    boolean knowsTable(String form, String table, SourceLocation place) {
        return knows(of(form).tables().keySet(), table, place);
    }

    boolean knowsColumn(String form, String table, String column, SourceLocation place) {
        return knows(of(form).tables().getOrDefault(table, Set.of()), column, place);
    }

    private Names of(String form) {
        return forms.getOrDefault(form, new Names(Set.of(), Map.of()));
    }

    private boolean knows(Set<String> known, String name, SourceLocation place) {
        if (known.contains(name)) {
            return true;
        }
        faults.add(PackFault.NOT_IN_THE_SET.at(place, name, Suggestions.of(name, known)));
        return false;
    }
}
