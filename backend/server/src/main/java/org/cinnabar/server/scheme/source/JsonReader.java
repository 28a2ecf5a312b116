package org.cinnabar.server.scheme.source;

import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.source.PackNode.Entry;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.ScalarKind;
import org.cinnabar.server.scheme.source.PackNode.Sequence;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads strict JSON (示例与报送数据) into the same trees as YAML, with places. */
public final class JsonReader {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(SourceFile.DEEPEST)
                                    .build())
                    .build();
    private final SourceFile file;
    private final Faults faults;

    private JsonReader(SourceFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The object a file holds; empty, with a fault, when it is not JSON or not an object. */
    public static Optional<Mapping> read(String name, byte[] content, Faults faults) {
        return SourceFile.decode(name, content, faults)
                .flatMap(file -> new JsonReader(file, faults).document());
    }

    private Optional<Mapping> document() {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), file.text())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                faults.add(PackFault.NOT_A_MAPPING.at(file.at(1, 1)));
                return Optional.empty();
            }
            Mapping root = object(json);
            if (json.nextToken() != null) {
                faults.add(PackFault.TRAILING_TEXT.at(place(json.currentTokenLocation())));
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JacksonException broken) {
            faults.add(
                    PackFault.JSON_SYNTAX.at(
                            place(broken.getLocation()), broken.getOriginalMessage()));
            return Optional.empty();
        }
    }

    private PackNode node(JsonParser json) {
        SourceLocation place = place(json.currentTokenLocation());
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json, place);
            case VALUE_NUMBER_INT -> scalar(json, ScalarKind.INTEGER, place);
            case VALUE_NUMBER_FLOAT -> scalar(json, ScalarKind.DECIMAL, place);
            case VALUE_TRUE, VALUE_FALSE -> scalar(json, ScalarKind.BOOLEAN, place);
            case VALUE_NULL -> scalar(json, ScalarKind.NULL, place);
            case VALUE_STRING -> scalar(json, ScalarKind.TEXT, place);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IllegalStateException("no value: " + json.currentToken());
        };
    }

    private Mapping object(JsonParser json) {
        SourceLocation start = place(json.currentTokenLocation());
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            SourceLocation place = place(json.currentTokenLocation());
            json.nextToken();
            if (entries.putIfAbsent(name, new Entry(place, node(json))) != null) {
                faults.add(PackFault.DUPLICATE_KEY.at(place, name));
            }
        }
        return new Mapping(entries, start, place(json.currentTokenLocation()));
    }

    private Sequence array(JsonParser json, SourceLocation place) {
        List<PackNode> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(json));
        }
        return new Sequence(items, place);
    }

    private static Scalar scalar(JsonParser json, ScalarKind kind, SourceLocation place) {
        String text = json.getString();
        return new Scalar(text, kind, new SourceText(text, place), place);
    }

    private SourceLocation place(@Nullable TokenStreamLocation location) {
        return location == null
                ? file.at(1, 1)
                : file.at(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
