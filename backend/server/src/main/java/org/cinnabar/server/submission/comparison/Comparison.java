package org.cinnabar.server.submission.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.submission.Place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every difference between two contents of the same forms (比较结果). */
public record Comparison(List<CellChange> cells, List<RowChange> rows) {

    public Comparison {
        cells = List.copyOf(cells);
        rows = List.copyOf(rows);
    }

    /** The differences in all these forms, in their order. */
    public static Comparison of(
            List<FormDefinition> forms, SubmissionData before, SubmissionData after) {
        Comparison all = new Comparison(List.of(), List.of());
        for (FormDefinition form : forms) {
            all = all.and(of(form, before.form(form.key()), after.form(form.key())));
        }
        return all;
    }

    /** The differences in one form. */
    public static Comparison of(FormDefinition form, FormData before, FormData after) {
        Place place = Place.of(form.key());
        Comparison found = new Comparison(cells(place, before.cells(), after.cells()), List.of());
        for (FloatingTable table : form.floatingTables().toList()) {
            found =
                    found.and(
                            rows(
                                    place.table(table.key()),
                                    before.rows(table.key()),
                                    after.rows(table.key()),
                                    table.unique().stream().map(SourceText::text).toList()));
        }
        return found;
    }

    /** Whether both contents say the same. */
    @JsonIgnore
    public boolean isEmpty() {
        return cells.isEmpty() && rows.isEmpty();
    }

    /** How many cells and rows differ. */
    public int size() {
        return cells.size() + rows.size();
    }

    private Comparison and(Comparison other) {
        List<CellChange> allCells = new ArrayList<>(cells);
        allCells.addAll(other.cells);
        List<RowChange> allRows = new ArrayList<>(rows);
        allRows.addAll(other.rows);
        return new Comparison(allCells, allRows);
    }

    private static List<CellChange> cells(
            Place place, Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<CellChange> changes = new ArrayList<>();
        for (String key : keys) {
            String was = before.getOrDefault(key, "");
            String is = after.getOrDefault(key, "");
            if (!was.equals(is)) {
                changes.add(CellChange.of(place.cell(key), was, is));
            }
        }
        return changes;
    }

    private static Comparison rows(
            Place table,
            List<Map<String, String>> before,
            List<Map<String, String>> after,
            List<String> unique) {
        List<CellChange> changes = new ArrayList<>();
        List<RowChange> others = new ArrayList<>();
        Set<Integer> kept = new HashSet<>();
        Set<Integer> come = new HashSet<>();
        for (RowMatching.Pair pair : RowMatching.of(before, after, unique).pairs()) {
            kept.add(pair.before());
            come.add(pair.after());
            changes.addAll(
                    cells(
                            table.row(pair.after()),
                            before.get(pair.before()),
                            after.get(pair.after())));
        }
        for (int row = 0; row < before.size(); row++) {
            if (!kept.contains(row)) {
                others.add(RowChange.removed(table, row, before.get(row)));
            }
        }
        for (int row = 0; row < after.size(); row++) {
            if (!come.contains(row)) {
                others.add(RowChange.added(table, row, after.get(row)));
            }
        }
        return new Comparison(changes, others);
    }
}
