package org.cinnabar.engine.expression.tree;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what a typed tree reads (依赖), in the order of its first mention. */
public final class References {

    private final Set<Reference> found = new LinkedHashSet<>();

    private References() {}

    /** Everything the tree reads. */
    public static Set<Reference> of(Node tree) {
        References references = new References();
        references.collect(tree, false);
        return references.found;
    }

    /** The forms the tree reads in the current submission. */
    public static Set<String> formsOf(Node tree) {
        return of(tree).stream()
                .filter(reference -> !(reference instanceof Reference.Elsewhere))
                .flatMap(reference -> formOf(reference).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The form a reference leads to, in whichever submission. */
    public static Optional<String> formOf(Reference reference) {
        return switch (reference) {
            case Reference.Cell cell -> Optional.of(cell.form());
            case Reference.Column column -> Optional.of(column.form());
            case Reference.Form form -> Optional.of(form.form());
            case Reference.Register _ -> Optional.empty();
            case Reference.Elsewhere(Reference inner) -> formOf(inner);
        };
    }

    private void collect(Node node, boolean elsewhere) {
        switch (node) {
            case Node.Cell cell -> add(new Reference.Cell(cell.form(), cell.cell()), elsewhere);
            case Node.Column column ->
                    add(
                            new Reference.Column(column.form(), column.table(), column.column()),
                            elsewhere);
            case Node.RowCell cell ->
                    add(new Reference.Column(cell.form(), cell.table(), cell.column()), false);
            case Node.Register register -> add(new Reference.Register(register.attribute()), false);
            case Node.Form form -> add(new Reference.Form(form.form()), elsewhere);
            case Node.Previous previous -> collect(previous.argument(), true);
            case Node.Periods periods -> collect(periods.argument(), true);
            case Node.Call call ->
                    call.arguments().forEach(argument -> collect(argument, elsewhere));
            case Node.Number _, Node.Text _, Node.Truth _, Node.Variable _ -> {}
        }
    }

    private void add(Reference reference, boolean elsewhere) {
        found.add(elsewhere ? new Reference.Elsewhere(reference) : reference);
    }
}
