package org.cinnabar.server.submission.comparison;

import org.cinnabar.server.submission.Place;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A cell that says something else than before (单元格变动); blank is the empty text.
 *
 * @param row where the row stands now, from 0
 */
public record CellChange(
        String form,
        @Nullable String table,
        @Nullable Integer row,
        String cell,
        String before,
        String after) {

    static CellChange of(Place place, String before, String after) {
        return new CellChange(
                place.form(),
                place.table(),
                place.row(),
                Objects.requireNonNull(place.cell()),
                before,
                after);
    }
}
