package org.cinnabar.engine.expression.analysis;

import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Everything that formulas of a scheme can name (名称目录): forms and register attributes. */
public final class FormCatalog {

    private final Map<String, FormDefinition> forms = new LinkedHashMap<>();
    private final Map<String, FormNames> names = new LinkedHashMap<>();
    private final Map<String, LocalizedText> units = new HashMap<>();
    private final Set<String> register;

    public FormCatalog(Collection<FormDefinition> definitions, Set<String> register) {
        this.register = Set.copyOf(register);
        for (FormDefinition form : definitions) {
            forms.putIfAbsent(form.key(), form);
            names.putIfAbsent(form.key(), new FormNames(form));
            form.fixedTables()
                    .flatMap(table -> table.rows().stream())
                    .forEach(row -> addUnit(row.cell()));
            form.tables().stream()
                    .flatMap(table -> table.leaves().stream())
                    .forEach(column -> addUnit(column.cell()));
        }
    }

    /** The keys of the forms. */
    public Set<String> forms() {
        return forms.keySet();
    }

    /** The form with that key. */
    public Optional<FormDefinition> form(String key) {
        return Optional.ofNullable(forms.get(key));
    }

    /** The floating tables of all forms, as {@code form.table}. */
    public List<String> floatingTables() {
        return forms.values().stream()
                .flatMap(form -> form.floatingTables().map(it -> form.key() + "." + it.key()))
                .toList();
    }

    private void addUnit(@Nullable CellDefinition cell) {
        if (cell != null && cell.unit() != null) {
            units.putIfAbsent(cell.unit().en(), cell.unit());
            units.putIfAbsent(cell.unit().zh(), cell.unit());
        }
    }

    /** The measure unit of that name in the words of the forms. */
    LocalizedText unit(String name) {
        return units.getOrDefault(name, LocalizedText.same(name));
    }

    Optional<FormNames> names(String form) {
        return Optional.ofNullable(names.get(form));
    }

    public Set<String> register() {
        return register;
    }

    /** The cells and columns of a form that no person enters. */
    Set<Reference> notEntered(String key) {
        FormDefinition form = Objects.requireNonNull(forms.get(key));
        Set<Reference> found = new HashSet<>();
        form.fixedTables().forEach(table -> addCells(key, table, found));
        form.floatingTables().forEach(table -> addColumns(key, table, found));
        return found;
    }

    private static void addCells(String form, FixedTable table, Set<Reference> found) {
        for (var row : table.rows()) {
            for (var column : table.leaves()) {
                table.cell(row, column)
                        .filter(cell -> !cell.isEntered())
                        .map(_ -> new Reference.Cell(form, table.cellKey(row, column)))
                        .ifPresent(found::add);
            }
        }
    }

    private static void addColumns(String form, FloatingTable table, Set<Reference> found) {
        for (var column : table.leaves()) {
            CellDefinition cell = column.cell();
            if (column.key() != null && cell != null && !cell.isEntered()) {
                found.add(new Reference.Column(form, table.key(), column.key()));
            }
        }
    }
}
