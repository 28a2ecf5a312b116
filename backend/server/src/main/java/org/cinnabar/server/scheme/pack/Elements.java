package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.scheme.source.PackNode;
import org.cinnabar.server.scheme.source.PackNode.Entry;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.Sequence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The elements of the YAML files of a pack (制度包元素): which row, check or chart a place is in. */
final class Elements {
    private final Map<String, Mapping> files;

    Elements(Map<String, Mapping> files) {
        this.files = files;
    }

    /** A file that could be read. */
    Optional<Mapping> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The innermost element of a list that this place belongs to, else the whole file. */
    Optional<Mapping> around(SourceLocation place) {
        return file(place.file()).map(file -> innermost(file, place).orElse(file));
    }

    /** Where that element begins; the place itself in a file that could not be read. */
    SourceLocation start(SourceLocation place) {
        return around(place).map(Mapping::location).orElse(place);
    }

    private static Optional<Mapping> innermost(PackNode node, SourceLocation place) {
        return children(node)
                .flatMap(
                        child ->
                                (node instanceof Sequence
                                                ? innermostFrom(child, place)
                                                : innermost(child, place))
                                        .stream())
                .findFirst();
    }

    private static Optional<Mapping> innermostFrom(PackNode item, SourceLocation place) {
        boolean within =
                item instanceof Mapping mapping
                        && mapping.location().compareTo(place) <= 0
                        && place.compareTo(mapping.end()) < 0;
        return within
                ? innermost(item, place).or(() -> Optional.of((Mapping) item))
                : Optional.empty();
    }

    /** Where a value with that text stands in an element, nearest to its top. */
    static Optional<SourceLocation> find(PackNode element, String text) {
        List<PackNode> level = List.of(element);
        while (!level.isEmpty()) {
            for (PackNode node : level) {
                if (node instanceof Scalar scalar && scalar.text().equals(text)) {
                    return Optional.of(scalar.location());
                }
            }
            level = level.stream().flatMap(Elements::children).toList();
        }
        return Optional.empty();
    }

    private static Stream<PackNode> children(PackNode node) {
        return switch (node) {
            case Mapping mapping -> mapping.entries().values().stream().map(Entry::value);
            case Sequence sequence -> sequence.items().stream();
            case Scalar scalar -> Stream.of();
        };
    }
}
