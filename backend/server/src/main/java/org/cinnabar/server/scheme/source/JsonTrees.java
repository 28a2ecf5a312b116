package org.cinnabar.server.scheme.source;

import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.Sequence;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The view of a pack file that the schema validator understands (JSON 树). */
final class JsonTrees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTrees() {}

    static JsonNode of(PackNode node) {
        return switch (node) {
            case Mapping mapping -> object(mapping);
            case Sequence sequence -> array(sequence);
            case Scalar scalar -> value(scalar);
        };
    }

    private static ObjectNode object(Mapping mapping) {
        ObjectNode object = NODES.objectNode();
        mapping.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
        return object;
    }

    private static ArrayNode array(Sequence sequence) {
        ArrayNode array = NODES.arrayNode();
        sequence.items().forEach(item -> array.add(of(item)));
        return array;
    }

    private static JsonNode value(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> NODES.stringNode(scalar.text());
            case INTEGER -> NODES.numberNode(new BigInteger(scalar.text()));
            case DECIMAL -> decimal(scalar.text());
            case BOOLEAN -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> NODES.nullNode();
        };
    }

    /** YAML's {@code .inf} and {@code .nan} are no numbers to us. */
    private static JsonNode decimal(String text) {
        return text.contains("inf") || text.contains("nan")
                ? NODES.stringNode(text)
                : NODES.numberNode(new BigDecimal(text));
    }
}
