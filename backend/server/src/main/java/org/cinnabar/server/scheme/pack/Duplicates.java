package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Finds names that are given twice (重名). */
final class Duplicates {
    private Duplicates() {}

    /** Reports every later element whose {@code key} has the same value as an earlier one's. */
    static void report(Stream<Mapping> elements, String key, Faults faults) {
        Map<String, SourceLocation> seen = new HashMap<>();
        elements.map(element -> element.scalar(key))
                .filter(Scalar.class::isInstance)
                .forEach(name -> report(name, seen, faults));
    }

    private static void report(Scalar name, Map<String, SourceLocation> seen, Faults faults) {
        SourceLocation earlier = seen.putIfAbsent(name.text(), name.location());
        if (earlier != null) {
            faults.add(PackFault.NAME_TWICE.at(name.location(), name.text(), earlier));
        }
    }
}
