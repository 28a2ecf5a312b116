package org.cinnabar.server.scheme.source;

import org.cinnabar.engine.form.Fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong with a pack so far (缺陷清单). */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(Fault fault) {
        found.add(fault);
    }

    public void addAll(Collection<Fault> faults) {
        found.addAll(faults);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether anything is wrong in that file. */
    public boolean isIn(String file) {
        return found.stream().anyMatch(fault -> fault.location().file().equals(file));
    }

    /** All faults, each once, by file and line. */
    public List<Fault> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::location).thenComparing(Fault::code))
                .toList();
    }
}
