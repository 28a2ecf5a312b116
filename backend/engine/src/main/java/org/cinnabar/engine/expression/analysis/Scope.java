package org.cinnabar.engine.expression.analysis;

import org.cinnabar.engine.expression.analysis.Resolution.Failed;
import org.cinnabar.engine.expression.analysis.Resolution.Found;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Suggestions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What names mean at one place (作用域): first the row, then variables, then the form, then all. */
final class Scope {

    private static final String UNIT = "UNIT";

    private final FormCatalog catalog;
    private final FormulaContext context;
    private final Optional<FormNames> here;

    Scope(FormCatalog catalog, FormulaContext context) {
        this.catalog = catalog;
        this.context = context;
        this.here = Optional.ofNullable(context.form()).flatMap(catalog::names);
    }

    Resolution resolve(List<String> segments, String whole) {
        String first = segments.get(0);
        if (segments.size() == 1) {
            return unqualified(first);
        }
        List<String> rest = segments.subList(1, segments.size());
        if (first.equals(UNIT)) {
            return register(rest, whole);
        }
        Optional<FormNames> form = catalog.names(first);
        if (form.isPresent()) {
            return form.get().resolve(rest, whole);
        }
        if (here.isPresent() && here.get().knows(first)) {
            return here.get().resolve(segments, whole);
        }
        return new Failed(FaultMessage.UNKNOWN_FORM, first, Suggestions.of(first, starts()));
    }

    private Set<String> starts() {
        Set<String> starts = new LinkedHashSet<>(catalog.forms());
        starts.add(UNIT);
        here.ifPresent(form -> starts.addAll(form.names()));
        return starts;
    }

    private Resolution unqualified(String name) {
        return inRow(name)
                .or(() -> variable(name))
                .or(() -> here.filter(form -> form.knows(name)).map(form -> inForm(form, name)))
                .orElseGet(() -> unknown(name));
    }

    private static Resolution inForm(FormNames form, String name) {
        return form.resolve(List.of(name), name);
    }

    private Optional<Resolution> inRow(String name) {
        String table = context.table();
        if (table != null) {
            return here.flatMap(form -> form.inFloatingRow(table, name));
        }
        String row = context.row();
        return row == null ? Optional.empty() : here.flatMap(form -> inFixedRow(form, row, name));
    }

    private static Optional<Resolution> inFixedRow(FormNames form, String row, String name) {
        return form.inFixedRow(row, name)
                .map(
                        column ->
                                form.knows(name)
                                        ? new Failed(FaultMessage.AMBIGUOUS_NAME, name)
                                        : column);
    }

    private Optional<Resolution> variable(String name) {
        return Optional.ofNullable(context.variables().get(name))
                .map(type -> new Found(new Node.Variable(name, type)));
    }

    private Resolution unknown(String name) {
        if (catalog.names(name).isPresent()) {
            return new Failed(FaultMessage.NOT_A_VALUE, name);
        }
        Set<String> known = new LinkedHashSet<>(context.variables().keySet());
        here.ifPresent(form -> known.addAll(form.names()));
        String table = context.table();
        if (table != null) {
            here.ifPresent(form -> known.addAll(form.columnNames(table)));
        }
        return new Failed(FaultMessage.UNKNOWN_NAME, name, Suggestions.of(name, known));
    }

    private Resolution register(List<String> rest, String whole) {
        String attribute = rest.get(0);
        return rest.size() == 1 && catalog.register().contains(attribute)
                ? new Found(new Node.Register(attribute))
                : new Failed(
                        FaultMessage.UNKNOWN_NAME,
                        whole,
                        Suggestions.of(attribute, catalog.register()));
    }
}
