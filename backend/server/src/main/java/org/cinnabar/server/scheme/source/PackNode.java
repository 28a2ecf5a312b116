package org.cinnabar.server.scheme.source;

import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An element of a YAML or JSON file with its place (带出处的节点). */
public sealed interface PackNode {
    SourceLocation location();

    /** What the scalars of a file stand for. */
    enum ScalarKind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }

    /**
     * A single value exactly as written; {@code source} is the same with the line breaks of the
     * file, for texts in which places matter.
     */
    record Scalar(String text, ScalarKind kind, SourceText source, SourceLocation location)
            implements PackNode {}

    /** A list of elements. */
    record Sequence(List<PackNode> items, SourceLocation location) implements PackNode {}

    /** An entry of a mapping with the place of its key. */
    record Entry(SourceLocation keyLocation, PackNode value) {}

    /** Named elements in the order of the file; {@code end} is the place after the last one. */
    record Mapping(Map<String, Entry> entries, SourceLocation location, SourceLocation end)
            implements PackNode {

        /** The element under {@code key}. */
        public @Nullable PackNode get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** The single value under {@code key}, when it is one. */
        public @Nullable Scalar scalar(String key) {
            return get(key) instanceof Scalar scalar && scalar.kind() != ScalarKind.NULL
                    ? scalar
                    : null;
        }

        /** The mapping under {@code key}, when it is one. */
        public @Nullable Mapping mapping(String key) {
            return get(key) instanceof Mapping mapping ? mapping : null;
        }

        /** The elements of the list under {@code key}, none when there is no list. */
        public List<PackNode> list(String key) {
            return get(key) instanceof Sequence sequence ? sequence.items() : List.of();
        }

        /** The mappings in the list under {@code key}. */
        public Stream<Mapping> mappings(String key) {
            return list(key).stream().filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        /** The single values in the list under {@code key}. */
        public Stream<Scalar> scalars(String key) {
            return list(key).stream().filter(Scalar.class::isInstance).map(Scalar.class::cast);
        }
    }
}
