package org.cinnabar.server.scheme.difference;

import org.cinnabar.server.scheme.Continuity;
import org.cinnabar.server.scheme.Continuity.Succession;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.difference.Part.Id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which rows go on in which by the word of the later version (沿用的指标): {@code form.row} each. */
record Successors(Map<String, String> before) {

    /** What the later version says of the earlier one, nothing if it goes on from another. */
    static Successors between(PublishedScheme earlier, PublishedScheme later) {
        String version = earlier.definition().version();
        return new Successors(
                later.continuity().stream()
                        .filter(it -> it.previous().text().equals(version))
                        .map(Continuity::successions)
                        .flatMap(List::stream)
                        .filter(Succession::isPlain)
                        .collect(
                                Collectors.toMap(
                                        it -> it.cell().text(),
                                        it -> it.origins().getFirst().text(),
                                        (one, other) -> one)));
    }

    /** The origins of those rows that came, among those that are gone. */
    Map<Id, Part> origins(List<Part> gone, List<Part> come) {
        Map<String, Part> rows = new HashMap<>();
        gone.forEach(part -> rows.put(shortPath(part), part));
        Map<Id, Part> origins = new HashMap<>();
        for (Part part : come) {
            Part origin = rows.remove(before.getOrDefault(shortPath(part), ""));
            if (origin != null && origin.subject() == part.subject()) {
                origins.put(part.id(), origin);
            }
        }
        return origins;
    }

    /** {@code form.row} of {@code form.table.row}. */
    private static String shortPath(Part part) {
        String path = part.path();
        return path.substring(0, path.indexOf('.')) + path.substring(path.lastIndexOf('.'));
    }
}
