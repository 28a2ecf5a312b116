package org.cinnabar.engine.check.derivation;

import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.RegisterAttribute;
import org.cinnabar.engine.form.SchemeDefinition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What cells are called on the forms (指标名称). */
final class IndicatorNames {

    private final Map<String, LocalizedText> titles = new HashMap<>();
    private final Map<String, LocalizedText> forms = new HashMap<>();

    IndicatorNames(SchemeDefinition scheme, Collection<FormDefinition> definitions) {
        for (RegisterAttribute attribute : scheme.register()) {
            titles.put("UNIT." + attribute.key(), attribute.title());
        }
        for (FormDefinition form : definitions) {
            String code = Objects.requireNonNullElse(form.formCode(), form.key());
            forms.put(form.key(), new LocalizedText(code, form.key()));
            form.fixedTables().forEach(table -> put(form.key(), table));
            form.floatingTables()
                    .forEach(
                            table ->
                                    table.leaves()
                                            .forEach(
                                                    it ->
                                                            titles.put(
                                                                    form.key()
                                                                            + "."
                                                                            + table.key()
                                                                            + "."
                                                                            + it.key(),
                                                                    it.title())));
        }
    }

    private void put(String form, FixedTable table) {
        for (var row : table.rows()) {
            for (Column column : table.leaves()) {
                String key = table.cellKey(row, column);
                titles.put(
                        form + "." + key,
                        key.equals(row.key())
                                ? row.title()
                                : Phrase.of("%s (%s)", row.title(), column.title()));
            }
        }
    }

    /** The title of a cell, column or attribute, by its full name. */
    LocalizedText of(String name) {
        return titles.getOrDefault(name, LocalizedText.same(name));
    }

    /** What the form is called beside its cells. */
    LocalizedText ofForm(String form) {
        return forms.getOrDefault(form, LocalizedText.same(form));
    }
}
