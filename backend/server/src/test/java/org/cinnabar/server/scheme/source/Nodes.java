package org.cinnabar.server.scheme.source;

import org.cinnabar.server.scheme.source.PackNode.Entry;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;

import java.util.Objects;

/** Walks into a file that is known to hold what is asked for (取节点). */
final class Nodes {
    private Nodes() {}

    static Entry entry(Mapping file, String... path) {
        Mapping mapping = file;
        for (int i = 0; i < path.length - 1; i++) {
            mapping = Objects.requireNonNull(mapping.mapping(path[i]));
        }
        return Objects.requireNonNull(mapping.entries().get(path[path.length - 1]));
    }

    static Scalar scalar(Mapping file, String... path) {
        return (Scalar) entry(file, path).value();
    }
}
