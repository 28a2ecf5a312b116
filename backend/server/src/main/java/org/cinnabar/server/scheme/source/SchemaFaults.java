package org.cinnabar.server.scheme.source;

import com.networknt.schema.Error;

import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.ScalarKind;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what the schema validator says into faults with place and words for authors (结构缺陷). */
final class SchemaFaults {
    private final Mapping root;
    private final JsonNode schema;
    private final Faults faults;

    SchemaFaults(Mapping root, JsonNode schema, Faults faults) {
        this.root = root;
        this.schema = schema;
        this.faults = faults;
    }

    void add(Error error) {
        PackPlace place = PackPlace.of(root, error.getInstanceLocation());
        SourceLocation at = place.node().location();
        String name = Objects.requireNonNullElse(error.getProperty(), "");
        faults.add(
                switch (error.getKeyword()) {
                    case "required", "dependentRequired" -> missing(error).at(at, name);
                    case "additionalProperties" -> unknownKey(place, name, error);
                    case "type" -> PackFault.WRONG_KIND.at(at, expectedKinds(error));
                    case "enum" -> PackFault.NOT_ONE_OF.at(at, place.text(), choices(error));
                    case "pattern" ->
                            PackFault.BAD_FORM.at(at, place.text(), expectedForm(place, error));
                    case "minLength", "minItems" -> PackFault.EMPTY.at(at, place.name());
                    default -> PackFault.NOT_ALLOWED.at(at, ValidatorWords.of(error));
                });
    }

    private static PackFault missing(Error error) {
        return error.getSchemaLocation().toString().contains("#/$defs/text/")
                ? PackFault.MISSING_TRANSLATION
                : PackFault.MISSING_KEY;
    }

    /** A key without value like none we know is mostly the rest of a text with a comma. */
    private Fault unknownKey(PackPlace place, String name, Error error) {
        LocalizedText suggestion = suggestion(error, name);
        boolean restOfText =
                suggestion.en().isEmpty()
                        && place.node() instanceof Mapping mapping
                        && mapping.get(name) instanceof Scalar value
                        && value.kind() == ScalarKind.NULL;
        return restOfText
                ? PackFault.QUOTES_NEEDED.at(place.keyOf(name), name)
                : PackFault.UNKNOWN_KEY.at(place.keyOf(name), name, suggestion);
    }

    /** The keys that the schema knows stand beside the keyword that refused this one. */
    private LocalizedText suggestion(Error error, String name) {
        String location = error.getSchemaLocation().toString();
        String pointer = location.substring(location.indexOf('#') + 1);
        JsonNode parent = schema.at(JsonPointer.compile(pointer).head());
        return Suggestions.of(name, parent.path("properties").propertyNames());
    }

    private static LocalizedText expectedKinds(Error error) {
        JsonNode expected = error.getSchemaNode();
        List<LocalizedText> kinds =
                (expected.isArray() ? expected.valueStream() : Stream.of(expected))
                        .map(kind -> Wording.kind(kind.asString()))
                        .toList();
        return new LocalizedText(
                kinds.stream().map(LocalizedText::zh).collect(Collectors.joining("或")),
                kinds.stream().map(LocalizedText::en).collect(Collectors.joining(" or ")));
    }

    private static String choices(Error error) {
        return error.getSchemaNode()
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    /** What the author should write: in words where we have some, else the expression itself. */
    private static LocalizedText expectedForm(PackPlace place, Error error) {
        String definition = error.getSchemaLocation().getFragment().getParent().toString();
        String last = definition.substring(definition.lastIndexOf('/') + 1);
        return Wording.form(last)
                .or(() -> Wording.form(place.name()))
                .orElseGet(() -> LocalizedText.same(error.getSchemaNode().asString()));
    }
}
