package org.cinnabar.server.analytics;

import org.cinnabar.server.scheme.Dashboard.Term;
import org.jspecify.annotations.Nullable;

/**
 * Where the analysis store keeps a cell of a form (存储列).
 *
 * @param column holds the value times 10^scale
 */
record StoredCell(Place place, String table, String column, int scale) {

    /** A cell of a form, or a column of one of its floating tables (单元格位置). */
    record Place(String form, @Nullable String table, String cell) {

        static Place of(Term term) {
            return new Place(term.form(), term.table(), term.cell());
        }
    }
}
