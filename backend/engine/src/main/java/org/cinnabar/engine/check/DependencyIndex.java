package org.cinnabar.engine.check;

import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.engine.expression.tree.References;
import org.cinnabar.engine.form.CellRef;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which computations and checks read which cells (依赖索引). */
final class DependencyIndex {

    private final List<ComputedCell> computed;
    private final List<Check> checks;
    private final Map<Reference, List<ComputedCell>> readByCells = new HashMap<>();
    private final Map<Reference, List<Check>> readByChecks = new HashMap<>();

    DependencyIndex(List<ComputedCell> computed, List<Check> checks) {
        this.computed = computed;
        this.checks = checks;
        computed.forEach(cell -> add(readByCells, cell.dependsOn(), cell));
        checks.forEach(check -> add(readByChecks, check.dependsOn(), check));
    }

    private static <T> void add(
            Map<Reference, List<T>> index, Collection<Reference> references, T reader) {
        for (Reference reference : references) {
            index.computeIfAbsent(reference, _ -> new ArrayList<>()).add(reader);
        }
    }

    /** Everything that reads one of the changed cells, directly or through computed cells. */
    Affected affectedBy(Collection<CellRef> changed) {
        Set<Reference> reached = new LinkedHashSet<>();
        Deque<Reference> open = new ArrayDeque<>();
        changed.forEach(cell -> reach(reference(cell), reached, open));
        Set<Reference> cells = new HashSet<>();
        Set<String> found = new HashSet<>();
        while (!open.isEmpty()) {
            Reference reference = open.pop();
            readByChecks.getOrDefault(reference, List.of()).forEach(it -> found.add(it.id()));
            for (ComputedCell cell : readByCells.getOrDefault(reference, List.of())) {
                if (cells.add(cell.target())) {
                    reach(cell.target(), reached, open);
                }
            }
        }
        Set<String> forms = new LinkedHashSet<>();
        reached.forEach(reference -> References.formOf(reference).ifPresent(forms::add));
        return new Affected(
                forms,
                computed.stream().filter(it -> cells.contains(it.target())).toList(),
                checks.stream().filter(it -> found.contains(it.id())).toList());
    }

    private static void reach(Reference reference, Set<Reference> reached, Deque<Reference> open) {
        if (reached.add(reference)) {
            open.push(reference);
        }
        References.formOf(reference)
                .map(Reference.Form::new)
                .filter(reached::add)
                .ifPresent(open::push);
    }

    private static Reference reference(CellRef cell) {
        return switch (cell) {
            case CellRef.FixedCell(String form, String key) -> new Reference.Cell(form, key);
            case CellRef.FloatingCell(String form, String table, _, String column) ->
                    new Reference.Column(form, table, column);
            case CellRef.FloatingColumn(String form, String table, String column) ->
                    new Reference.Column(form, table, column);
        };
    }
}
