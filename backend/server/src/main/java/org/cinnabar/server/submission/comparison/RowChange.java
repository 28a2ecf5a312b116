package org.cinnabar.server.submission.comparison;

import org.cinnabar.server.submission.Place;

import java.util.Map;
import java.util.Objects;

/**
 * A floating row that was added or removed (增删行).
 *
 * @param row its position among the rows it stands or stood in, from 0
 */
public record RowChange(String form, String table, int row, Kind kind, Map<String, String> cells) {

    /** What happened to the row (变动方式). */
    public enum Kind {
        ADDED,
        REMOVED
    }

    static RowChange added(Place place, int row, Map<String, String> cells) {
        return of(place, row, Kind.ADDED, cells);
    }

    static RowChange removed(Place place, int row, Map<String, String> cells) {
        return of(place, row, Kind.REMOVED, cells);
    }

    private static RowChange of(Place place, int row, Kind kind, Map<String, String> cells) {
        return new RowChange(place.form(), Objects.requireNonNull(place.table()), row, kind, cells);
    }
}
