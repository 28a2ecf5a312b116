package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.Row;
import org.cinnabar.server.submission.Place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cells of some forms are called (单元格名称). */
final class CellTitles {

    private final Map<Place, LocalizedText> titles = new HashMap<>();

    CellTitles(List<FormDefinition> forms) {
        for (FormDefinition form : forms) {
            Place place = Place.of(form.key());
            form.fixedTables().forEach(table -> add(place, table));
            form.floatingTables().forEach(table -> add(place.table(table.key()), table));
        }
    }

    /** The title of a cell, the same in every row of a table; its key if it is unknown. */
    LocalizedText of(Place place) {
        Place anyRow = new Place(place.form(), place.table(), null, place.cell());
        return titles.getOrDefault(anyRow, LocalizedText.same(String.valueOf(place.cell())));
    }

    private void add(Place form, FixedTable table) {
        for (Row row : table.rows()) {
            for (Column column : table.leaves()) {
                boolean plain = table.defaultColumn().equals(column.key());
                titles.put(
                        form.cell(table.cellKey(row, column)),
                        plain ? row.title() : joined(row.title(), column.title()));
            }
        }
    }

    private void add(Place table, FloatingTable definition) {
        for (Column column : definition.leaves()) {
            if (column.key() != null) {
                titles.put(table.cell(column.key()), column.title());
            }
        }
    }

    private static LocalizedText joined(LocalizedText row, LocalizedText column) {
        return new LocalizedText(row.zh() + "·" + column.zh(), row.en() + " · " + column.en());
    }
}
