package org.cinnabar.server.scheme.source;

import com.networknt.schema.path.NodePath;

import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.scheme.source.PackNode.Entry;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.Sequence;

import java.util.Objects;

/** An element of a pack file and the key it stands under (节点位置). */
record PackPlace(String name, PackNode node) {

    /** Follows the validator's path from the top of the file. */
    static PackPlace of(Mapping root, NodePath path) {
        PackPlace place = new PackPlace("", root);
        for (int i = 0; i < path.getNameCount(); i++) {
            place = place.child(path.getElement(i).toString());
        }
        return place;
    }

    /** The text of a single value, nothing for others. */
    String text() {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    /** Where the key stands in this mapping. */
    SourceLocation keyOf(String key) {
        return node instanceof Mapping mapping && mapping.entries().get(key) instanceof Entry entry
                ? entry.keyLocation()
                : node.location();
    }

    private PackPlace child(String step) {
        return switch (node) {
            case Sequence sequence ->
                    new PackPlace(name, sequence.items().get(Integer.parseInt(step)));
            case Mapping mapping ->
                    new PackPlace(step, Objects.requireNonNull(mapping.get(step), step));
            case Scalar scalar -> this;
        };
    }
}
